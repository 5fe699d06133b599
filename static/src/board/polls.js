// Polls on the board: which are open, what came of them, and what each figure is a part of.

import { listOf } from "./rows.js";

/** @param {{[view: string]: any}} board */
export const pollsOf = (board) => listOf(board.polls).sort((one, other) => other.id - one.id);

/** @param {Record<string, any>} poll */
export const isOpen = (poll) => poll.state === "open";

/**
 * How many of a hundred, for whoever looks at a bar.
 *
 * @param {number} count
 * @param {number[]} counts
 */
export function percentOf(count, counts) {
  const sum = counts.reduce((total, each) => total + each, 0);
  return sum ? Math.round((100 * count) / sum) : 0;
}
