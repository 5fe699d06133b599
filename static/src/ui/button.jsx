import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

import "./button.css";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";

const FORGET_MS = 6_000;

/**
 * A button; `kind` is primary, plain, quiet or danger, `busy` keeps a second press away.
 *
 * @param {{kind?: string, busy?: boolean, type?: "button" | "submit", children?: any, [attribute: string]: any}} props
 */
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

/**
 * A button for what can only be done at once: without a connection it says so, and why when
 * pressed, for the command is refused.
 *
 * @param {{kind?: string, busy?: boolean, type?: "button" | "submit", children?: any, [attribute: string]: any}} props
 */
export function LiveButton(props) {
  const offline = useLive().status !== "online";
  if (!offline) return <Button {...props} />;
  return <Button {...props} aria-disabled="true" data-offline="" title={t("common.offline")} />;
}

/**
 * Asks once more in place before it does anything: `question` says what will happen. `as` is
 * Button or LiveButton. The focus stays here.
 *
 * @param {{question: string, confirm?: string, onConfirm: () => any, as?: any, [attribute: string]: any}} props
 */
export function ConfirmButton({ question, confirm, onConfirm, as: Press = Button, ...rest }) {
  const { kind = "plain", children, ...attributes } = rest;
  const [asking, setAsking] = useState(false);
  const place = useRef(/** @type {HTMLElement | null} */ (null));
  const refocus = useRef(false);
  const stop = () => {
    refocus.current = true;
    setAsking(false);
  };
  useEffect(() => {
    if (!asking) return undefined;
    const forget = () => {
      refocus.current = Boolean(place.current?.contains(document.activeElement));
      setAsking(false);
    };
    const timer = setTimeout(forget, FORGET_MS);
    return () => clearTimeout(timer);
  }, [asking]);
  useLayoutEffect(() => {
    if (!asking && refocus.current) place.current?.focus();
    refocus.current = false;
  }, [asking]);
  if (!asking) {
    return (
      <Press kind={kind} onClick={() => setAsking(true)} ref={place} {...attributes}>
        {children}
      </Press>
    );
  }
  const done = () => {
    stop();
    onConfirm();
  };
  return (
    <span class="confirm" role="group" aria-label={question} ref={place}>
      <span class="confirm-question" role="status">
        {question}
      </span>
      <Button
        kind="quiet"
        onClick={stop}
        ref={(/** @type {HTMLElement | null} */ button) => button?.focus()}
      >
        {t("common.no")}
      </Button>
      <Press kind={kind === "danger" ? "danger" : "primary"} onClick={done}>
        {confirm ?? t("common.yes")}
      </Press>
    </span>
  );
}
