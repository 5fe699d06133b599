import { foldedText, inCommon, wordsOf } from "../shared/alike.js";
import { fold } from "../shared/fold.js";

/** A test for rows: every word of the query is in the row, or the query is its number. */
export function matcher(query) {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (!words.length) return () => true;
  const number = /^#?(\d+)$/.exec(query.trim());
  return (row) =>
    (number && row.number === Number(number[1])) ||
    words.every((word) => foldedText(row).includes(word));
}

/** How much two questions say the same, from 0 to 1: the share of words in common. */
export function likeness(a, b) {
  return inCommon(wordsOf(foldedText(a)), wordsOf(foldedText(b))).share;
}
