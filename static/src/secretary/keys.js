import { useEffect, useRef } from "preact/hooks";

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

/** Puts the focus into a form that the reader has just opened. */
export function useFirstFocus() {
  const first = useRef(null);
  useEffect(() => first.current?.focus(), []);
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
