import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

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

const TYPING = new Set(["INPUT", "TEXTAREA", "SELECT"]);

/** Single letters for a list that has the focus; never while something is being typed in it. */
export function listKeys(actions) {
  return (event) => {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (TYPING.has(event.target.tagName)) return;
    const act = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
}

/** Moves the focus once the page is drawn, unless the reader has moved it meanwhile. */
function onceDrawn(move) {
  const left = [document.activeElement, document.body];
  requestAnimationFrame(() => left.includes(document.activeElement) && move());
}

/** Go on where the answer's text ends; where that would bring up a keyboard, go to the page. */
export function focusPaper() {
  onceDrawn(() => {
    const paper = /** @type {HTMLElement} */ (document.querySelector("[data-paper]"));
    const area = /** @type {HTMLTextAreaElement} */ (paper.querySelector(".answer textarea"));
    if (!area || matchMedia("(pointer: coarse)").matches) return paper.focus();
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

/** Escape closes what was opened, without closing what is around it. */
export function onEscape(close) {
  return (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  };
}
