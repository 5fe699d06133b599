import { listOf } from "../board/rows.js";

/** What has been fetched before anything was: rows in order, their answers, how many there are. */
export const NOTHING = { rows: [], answers: {}, total: 0, last: 0 };

/** What was fetched so far with one page more; a question that moved meanwhile is kept once. */
export function joined(before, { order, questions, answers, total }) {
  const rows = new Map(before.rows.map((row) => [row.id, row]));
  for (const row of listOf(questions)) rows.set(row.id, row);
  const ids = new Set([...before.rows.map((row) => row.id), ...order]);
  return {
    rows: [...ids].map((id) => rows.get(id)),
    answers: { ...before.answers, ...answers },
    total,
    last: order[order.length - 1] ?? before.last,
  };
}

/** What the board carries, and behind it what was fetched besides. */
export function withTail(head, fetched) {
  const ids = new Set(head.map((row) => row.id));
  return [...head, ...fetched.filter((row) => !ids.has(row.id))];
}
