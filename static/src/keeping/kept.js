import { useLayoutEffect, useReducer } from "preact/hooks";
import { keptApart } from "../board/rehearsal.js";
import { useLive } from "../net/store.js";
import { Draft } from "./draft.js";

/** For what prepares the meeting: a rehearsal's end leaves it, and the forms in which it is typed. */
export const PREPARED = { apart: false };

/**
 * State that survives a reload and a closed tab, until it is back at its beginning: `[value, set,
 * draft]`. `set` takes a value, or a function of the one that stands now, which is not always the
 * one that was drawn. What is kept in a rehearsal does not appear outside it, nor the other way
 * round, unless `apart` is false.
 *
 * @template T
 * @param {string} key
 * @param {T} beginning
 * @param {{apart?: boolean}} [options]
 * @returns {[T, Draft<T>["set"], Draft<T>]}
 */
export function useKept(key, beginning, { apart = true } = {}) {
  const { board } = useLive();
  const draft = draftOf(apart ? keptApart(key, board) : key, beginning);
  const [, draw] = useReducer((/** @type {number} */ count) => count + 1, 0);
  useLayoutEffect(() => draft.follow(() => draw(undefined)), [draft]);
  return [draft.now(), draft.set, draft];
}

/**
 * The same for a form of several fields, which are changed by part: `change({ name: "Lan" })`.
 *
 * @template {Record<string, any>} T
 * @param {string} key
 * @param {T} blank
 * @param {{apart?: boolean}} [options]
 * @returns {[T, (part: Partial<T>) => void, Draft<T>]}
 */
export function useForm(key, blank, options) {
  const [values, set, draft] = useKept(key, blank, options);
  /** @param {Partial<T>} part */
  const change = (part) => set((now) => ({ ...now, ...part }));
  return [values, change, draft];
}

/** @type {Map<string, Draft<any>>} */
const drafts = new Map();

/**
 * All that show the same draft share it, and so does a late answer to what one of them sent.
 *
 * @template T
 * @param {string} key
 * @param {T} beginning
 * @returns {Draft<T>}
 */
function draftOf(key, beginning) {
  const draft = drafts.get(key) ?? new Draft(key, beginning);
  drafts.set(key, draft);
  draft.begin(beginning);
  draft.look();
  return draft;
}
