/**
 * A stretch of a text: in both, in the earlier one alone, or in the later one alone.
 *
 * @typedef {{text: string, in: "both" | "before" | "after"}} Stretch
 */

// more than that is compared as a whole: it would hold up the page
const MOST = 4_000_000;

/**
 * What became of a text, word by word: the stretches of both in order.
 *
 * @param {string} before
 * @param {string} after
 * @returns {Stretch[]}
 */
export function differences(before, after) {
  const [old, now] = [before, after].map((text) => text.match(/\s+|[^\s]+/g) ?? []);
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  const least = Math.min(old.length, now.length) - start;
  while (end < least && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  const middle = between(old.slice(start, old.length - end), now.slice(start, now.length - end));
  return joined([
    ...old.slice(0, start).map(both),
    ...middle,
    ...old.slice(old.length - end).map(both),
  ]);
}

/** @param {string} text @returns {Stretch} */
const both = (text) => ({ text, in: "both" });

/**
 * @param {string[]} old
 * @param {string[]} now
 * @returns {Stretch[]}
 */
function between(old, now) {
  /** @type {Stretch[]} */
  const found = [];
  const [rows, columns] = [old.length, now.length];
  const compared = rows * columns <= MOST;
  const width = columns + 1;
  // how many words two rests have in common, in their order
  const common = new Uint16Array(compared ? (rows + 1) * width : 0);
  for (let i = rows - 1; compared && i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      const [down, right] = [common[(i + 1) * width + j], common[i * width + j + 1]];
      common[i * width + j] =
        old[i] === now[j] ? common[(i + 1) * width + j + 1] + 1 : Math.max(down, right);
    }
  }
  let [i, j] = [0, 0];
  while (i < rows || j < columns) {
    const same = compared && i < rows && j < columns && old[i] === now[j];
    const goes =
      j >= columns || (i < rows && !(common[(i + 1) * width + j] < common[i * width + j + 1]));
    if (same) found.push(both(old[i]));
    else if (goes) found.push({ text: old[i], in: "before" });
    else found.push({ text: now[j], in: "after" });
    if (same || goes) i += 1;
    if (same || !goes) j += 1;
  }
  return found;
}

/** @param {Stretch[]} stretches */
function joined(stretches) {
  /** @type {Stretch[]} */
  const whole = [];
  for (const stretch of stretches) {
    const last = whole[whole.length - 1];
    if (last?.in === stretch.in) last.text += stretch.text;
    else whole.push({ ...stretch });
  }
  return whole;
}
