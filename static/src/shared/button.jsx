import { useEffect, useState } from "preact/hooks";

import "../components/button.css";
import { t } from "./i18n.jsx";

const FORGET_MS = 6_000;

/** A button; `kind` is primary, plain, quiet or danger, `busy` keeps a second press away. */
export function Button({ kind = "plain", busy = false, type = "button", children, ...rest }) {
  const { class: extra = "", onClick, ...attributes } = rest;
  return (
    <button
      type={type}
      class={`button button-${kind} ${extra}`}
      aria-busy={busy || undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
      {...attributes}
    >
      {children}
    </button>
  );
}

/** Asks once more in place before it does anything: `question` says what will happen. */
export function ConfirmButton({ question, confirm, onConfirm, kind = "plain", children, ...rest }) {
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    if (!asking) return undefined;
    const timer = setTimeout(() => setAsking(false), FORGET_MS);
    return () => clearTimeout(timer);
  }, [asking]);
  if (!asking) {
    return (
      <Button kind={kind} onClick={() => setAsking(true)} {...rest}>
        {children}
      </Button>
    );
  }
  const done = () => {
    setAsking(false);
    onConfirm();
  };
  return (
    <span class="confirm" role="group" aria-label={question}>
      <span class="confirm-question" role="status">
        {question}
      </span>
      <Button kind="quiet" onClick={() => setAsking(false)} ref={(button) => button?.focus()}>
        {t("common.no")}
      </Button>
      <Button kind={kind === "danger" ? "danger" : "primary"} onClick={done}>
        {confirm ?? t("common.yes")}
      </Button>
    </span>
  );
}
