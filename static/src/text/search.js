import { fold } from "./fold.js";

/** @type {WeakMap<Row, string>} */
const known = new WeakMap();

/**
 * A row's searchable text, folded once for as long as the row stays the same.
 *
 * @param {Row} row
 * @returns {string}
 */
export function foldedText(row) {
  let text = known.get(row);
  if (text === undefined) {
    text = fold([row.text, row.name, row.unit, row.topic].filter(Boolean).join(" "));
    known.set(row, text);
  }
  return text;
}

/**
 * The words of a folded text that tell texts apart.
 *
 * @param {string} text
 */
export function wordsOf(text) {
  return new Set(text.split(/[^a-z0-9]+/).filter((word) => word.length > 2));
}

/**
 * How many words two texts have in common, and what share of the shorter one that is.
 *
 * @param {Set<string>} left
 * @param {Set<string>} right
 */
export function inCommon(left, right) {
  let count = 0;
  for (const word of left) if (right.has(word)) count += 1;
  return { count, share: count / (Math.min(left.size, right.size) || 1) };
}

/**
 * A test for rows: every word of the query is in the row or in what was said to it, or the query is
 * its number.
 *
 * @param {string} query
 * @param {(row: Row) => Row[]} saidTo
 * @returns {(row: Row) => boolean}
 */
export function matcher(query, saidTo = () => []) {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (!words.length) return () => true;
  const number = /^#?(\d+)$/.exec(query.trim());
  return (row) =>
    (number !== null && row.number === Number(number[1])) ||
    words.every((word) => [row, ...saidTo(row)].some((said) => foldedText(said).includes(word)));
}
