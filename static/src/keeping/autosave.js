import { useEffect, useMemo, useReducer } from "preact/hooks";
import { Autosaver } from "./autosaver.js";

/**
 * A field that saves itself a moment after the last key, and when it is left. What was typed is
 * kept on this device under `key` until the server has it; `stored` is what the board says. When
 * somebody else saved meanwhile, it is `theirs` until `keepMine` or `takeTheirs`.
 *
 * @param {string} key
 * @param {string} stored
 * @param {(text: string) => Promise<any>} save
 */
export function useAutosave(key, stored, save) {
  const [, draw] = useReducer((/** @type {number} */ count) => count + 1, 0);
  const saver = useMemo(() => new Autosaver(key, stored), [key]);
  saver.draw = () => {};
  saver.hear(stored);
  Object.assign(saver, { save, draw: () => draw(undefined) });

  useEffect(() => {
    const leave = () => void saver.flush();
    leave();
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      saver.draw = () => {};
      leave();
    };
  }, [saver]);

  return {
    text: saver.shown,
    type: (/** @type {string} */ text, /** @type {number} */ pause) => saver.type(text, pause),
    focus: () => saver.focus(),
    blur: () => saver.blur(),
    theirs: saver.overtaken ? stored : null,
    keepMine: () => saver.keepMine(),
    takeTheirs: () => saver.settle(),
    ...saver.report,
  };
}
