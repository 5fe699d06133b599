import { IN_ADVANCE } from "../text/vocabulary.js";

/**
 * The orders in which questions are listed; liveqa/domain/orders.py has two of them for the server,
 * and shared cases hold them equal (tests/front/orders.json).
 *
 * @typedef {(a: Row, b: Row) => number} Compare
 */

const NOBODY = 2 ** 53;
const answered = (/** @type {Row} */ row) => (row.state === "answered" ? 1 : 0);
const brought = (/** @type {Row} */ row) => (IN_ADVANCE.includes(row.origin) ? 0 : 1);
const aside = (/** @type {Row} */ row) => (row.aside ? 1 : 0);
const interest = (/** @type {Row} */ row) => (row.votes ?? 0) + (row.merged ?? 0);

/** @type {Record<string, Compare>} */
const COMPARE = {
  wanted: (a, b) => answered(a) - answered(b) || interest(b) - interest(a),
  newest: (a, b) => b.number - a.number,
  votes: (a, b) => interest(b) - interest(a),
  number: () => 0,
  collected: (a, b) => brought(a) - brought(b),
  answerer: (a, b) => (a.answerer ?? NOBODY) - (b.answerer ?? NOBODY),
};

/**
 * How two questions stand to each other in this order; those alike by their number. What was set
 * aside comes last.
 *
 * @param {string} order
 * @returns {Compare}
 */
export function ranked(order) {
  return (a, b) => aside(a) - aside(b) || COMPARE[order](a, b) || a.number - b.number;
}
