import { fold } from "../../text/fold.js";

/**
 * The entries of the office's list that a text has as whole words, however it writes their case and
 * diacritics, and whatever stands between their words.
 *
 * @param {string} text
 * @param {string[]} entries
 */
export function watchedIn(text, entries) {
  const said = wordsOf(text);
  return entries.filter((entry) => wordsOf(entry).trim() && said.includes(wordsOf(entry)));
}

/** @param {string} text */
const wordsOf = (text) => ` ${(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `;
