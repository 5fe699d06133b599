import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { isTyping } from "../ui/typing.js";

/** Keys that work wherever the focus is. Only keys that type nothing may be given. */
export function useGlobalKeys(actions) {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onKey = (event) => {
      const act = !event.isComposing && latest.current[event.key];
      if (!act || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}

/** Whether an element is a field of text, which has a caret. */
export const isText = (element) =>
  !element?.readOnly &&
  (element?.tagName === "TEXTAREA" || (element?.tagName === "INPUT" && element.type === "text"));

/** Types a text where the caret is, as a hand would: the field hears of it, and Ctrl+Z takes it
 * back. */
export function insertText(field, text) {
  field.focus();
  if (document.execCommand("insertText", false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * Keys of a list, alive as soon as it is shown: in the list, on its tab, and where the focus is
 * nowhere. An action is given the event and answers false when the key keeps its own meaning.
 * Vietnamese typing programs put marks on A, D, E, O, U, W with S, F, R, X, J, Z or digits, in every
 * window, and send other events then: no action may hang on one of these letters.
 */
export function useListKeys(list, actions) {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onKey = (event) => {
      const { key, target } = event;
      if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.defaultPrevented || !list.current || !isTheirs(target, list.current)) return;
      const act = latest.current[key.length === 1 ? key.toLowerCase() : key];
      if (act && act(event) !== false) event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}

function isTheirs(target, list) {
  if (list.contains(target)) return !isTyping(target);
  return isNowhere(target) && !document.querySelector("dialog[open]");
}

/** Whether an element that has the focus says nothing of where the reader is. */
export const isNowhere = (element) =>
  element === document.body || Boolean(element.closest(".tabs"));

/** How many of a row have a digit. */
export const DIGITS = 10;

/**
 * Alt with a digit, by the digit's place on the keyboard: 0 is the tenth. `press(n, shift)` gets 1
 * to 10.
 */
export function useDigitKeys(press) {
  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    const onKey = (event) => {
      const digit = /^Digit(\d)$/.exec(event.code);
      if (!digit || !event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
      event.preventDefault();
      latest.current(Number(digit[1]) || DIGITS, event.shiftKey);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}

/** Moves the focus once the page is drawn, unless the reader has moved it meanwhile. */
function onceDrawn(move) {
  const left = [document.activeElement, document.body];
  requestAnimationFrame(() => left.includes(document.activeElement) && move());
}

/** Go on where the answer's text ends; go to the page where that would bring up a keyboard, or put
 * the caret into what somebody else is writing. */
export function focusPaper() {
  onceDrawn(() => {
    const paper = /** @type {HTMLElement} */ (document.querySelector("[data-paper]"));
    const area = /** @type {HTMLTextAreaElement} */ (paper.querySelector(".answer textarea"));
    const theirs = paper.querySelector("[data-taken]");
    if (!area || theirs || matchMedia("(pointer: coarse)").matches) return paper.focus();
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
  });
}

/** Back to the chosen question in the list. */
export function focusList() {
  onceDrawn(() => {
    const rows = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".row-open"));
    const chosen = [...rows].find((row) => row.closest(".question-row[data-chosen=true]"));
    (chosen ?? rows[0])?.focus();
  });
}

/** Puts the focus into a form that the reader has just opened, before anything is typed there: a
 * moment later it would be taken from the field where they are. */
export function useFirstFocus() {
  const first = useRef(null);
  useLayoutEffect(() => first.current?.focus(), []);
  return first;
}

export const isCtrlEnter = (event) => event.key === "Enter" && (event.ctrlKey || event.metaKey);

/** Escape closes what was opened, without closing what is around it. */
export function onEscape(close) {
  return (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  };
}
