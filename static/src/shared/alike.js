import { fold } from "./fold.js";

const known = new WeakMap();

/** A row's searchable text, folded once for as long as the row stays the same. */
export function foldedText(row) {
  let text = known.get(row);
  if (text === undefined) {
    text = fold([row.text, row.name, row.unit, row.topic].filter(Boolean).join(" "));
    known.set(row, text);
  }
  return text;
}

/** The words of a folded text that tell texts apart. */
export function wordsOf(text) {
  return new Set(text.split(/[^a-z0-9]+/).filter((word) => word.length > 2));
}

/** How many words two texts have in common, and what share of the shorter one that is. */
export function inCommon(left, right) {
  let count = 0;
  for (const word of left) if (right.has(word)) count += 1;
  return { count, share: count / (Math.min(left.size, right.size) || 1) };
}
