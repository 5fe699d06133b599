import { byPosition } from "./rows.js";

/**
 * The list of speakers; those who wait in the order in which they are called.
 *
 * @param {Record<string, any>} board
 * @returns {Row[]}
 */
export function speakersInOrder({ speakers, stage }) {
  const all = byPosition(speakers);
  const queue = stage?.queue;
  if (!queue) return all;
  /** @param {Row} one */
  const place = (one) => queue.indexOf(one.id);
  return [...all].sort((a, b) => place(a) - place(b));
}

/**
 * The clock of who has the floor, in milliseconds: `left` is null where there is no limit.
 *
 * @param {Record<string, any>} speaker
 * @param {number} now
 * @returns {{elapsed: number, left: number | null, over: number}}
 */
export function speakingClock({ called_at: called, started_at: started, minutes }, now) {
  const elapsed = Math.max(0, now - (called ?? started ?? now));
  if (!minutes) return { elapsed, left: null, over: 0 };
  const rest = minutes * 60_000 - elapsed;
  return { elapsed, left: Math.max(0, rest), over: Math.max(0, -rest) };
}
