/** Question lists that never move under the finger: the order on the page, and the one due. */

import { ranked } from "../board/orders.js";

/** The ids in the order that the reader asked for: `wanted` (open ones first) or `newest`. */
export function sortedIds(questions, sort) {
  return [...questions].sort(ranked(sort)).map((question) => question.id);
}

/** How many questions came, went or moved between two orders. */
export function changesBetween(shown, due) {
  const place = new Map(shown.map((id, index) => [id, index]));
  const kept = due.filter((id) => place.has(id)).map((id) => place.get(id));
  const came = due.length - kept.length;
  const went = shown.length - kept.length;
  return came + went + kept.length - longestRise(kept);
}

/** The length of the longest increasing subsequence: what can stay where it is. */
function longestRise(numbers) {
  const tails = [];
  for (const number of numbers) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tails[middle] < number) low = middle + 1;
      else high = middle;
    }
    tails[low] = number;
  }
  return tails.length;
}
