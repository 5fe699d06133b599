import { createContext } from "preact";
import { useState } from "preact/hooks";
import { t } from "../text/i18n.jsx";
import { Button } from "../ui/button.jsx";
import { Dialog } from "../ui/dialog.jsx";
import { Key } from "../ui/field.jsx";
import { PhraseForm } from "../ui/phrases.jsx";
import { DIGITS, insertText, isText } from "./keys.js";

/** What the office typed once, as `usePhrases` has it. */
export const Phrases = createContext(/** @type {{value: any}} */ ({ value: null }));

/** Which field a text of the office goes to, as long as its list is open: `{open, into, show,
 * close}`. Without a field it is open to be edited. */
export function useSnippets() {
  const [state, setState] = useState({ open: false, into: null });
  const show = () => {
    const into = isText(document.activeElement) ? document.activeElement : null;
    setState((before) => (before.open ? before : { open: true, into }));
  };
  return { ...state, show, close: () => setState({ open: false, into: null }) };
}

/** The texts that the office typed once: one goes to where the caret was, by its digit or Enter. */
export function Snippets({ snippets: { open, into, close }, phrases }) {
  return (
    <Dialog open={open} onClose={close} title={t("secretary.snippets")}>
      <List into={into} close={close} phrases={phrases} />
    </Dialog>
  );
}

function List({ into, close, phrases }) {
  const texts = phrases.value?.snippets ?? [];
  const [editing, edit] = useState(!into || !texts.length);
  if (editing) return <PhraseForm phrases={phrases} focused />;
  const choose = (event, text) => {
    event.currentTarget.closest("dialog").close?.(); // the caret is back where it was
    close();
    insertText(into, text);
  };
  return (
    <>
      <p class="hint keys-hint">{t("secretary.snippets_keys")}</p>
      <ul class="snippets" onKeyDown={(event) => onListKey(event, texts, choose)}>
        {texts.map((text, place) => (
          <li key={text}>
            <button
              type="button"
              class="snippet"
              autofocus={place === 0}
              onClick={(event) => choose(event, text)}
            >
              {place < DIGITS && <Key>{(place + 1) % 10}</Key>}
              {text}
            </button>
          </li>
        ))}
      </ul>
      <Button kind="quiet" onClick={() => edit(true)}>
        {t("secretary.snippets_edit")}
      </Button>
    </>
  );
}

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

/** A digit counts by its place on the keyboard, with Alt too, as it does on the desk: a Vietnamese
 * typing program may take it for a mark. */
function onListKey(event, texts, choose) {
  if (event.ctrlKey || event.metaKey) return;
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code);
  if (!digit && !STEPS[event.key]) return;
  event.preventDefault();
  event.stopPropagation();
  const text = digit && texts[(Number(digit[1]) || DIGITS) - 1];
  if (text) choose(event, text);
  if (digit) return;
  const rows = [...event.currentTarget.querySelectorAll("button")];
  const at = rows.indexOf(document.activeElement) + STEPS[event.key];
  rows[(at + rows.length) % rows.length].focus();
}
