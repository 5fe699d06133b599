import { fold } from "../shared/fold.js";

const folded = new WeakMap();

/** A row's searchable text, folded once for as long as the row stays the same. */
function foldedText(row) {
  let text = folded.get(row);
  if (text === undefined) {
    text = fold([row.text, row.name, row.unit, row.topic].filter(Boolean).join(" "));
    folded.set(row, text);
  }
  return text;
}

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
  const left = wordsOf(a);
  const right = wordsOf(b);
  let common = 0;
  for (const word of left) if (right.has(word)) common += 1;
  return common / (Math.min(left.size, right.size) || 1);
}

function wordsOf(row) {
  return new Set(foldedText(row).split(/[^a-z0-9]+/).filter((word) => word.length > 2));
}
