import { byPosition } from "./rows.js";

const HALF_DAY = 12 * 3_600_000;

/**
 * The agenda item that has begun and not ended.
 *
 * @param {Board} board
 * @returns {Row | null}
 */
export function currentItem(board) {
  const running = byPosition(board.agenda).filter((item) => item.started_at && !item.ended_at);
  return running.sort((a, b) => b.started_at - a.started_at)[0] ?? null;
}

/**
 * What the programme does about asking to speak: the running item that opened it, whether somebody
 * has set it by hand since, or else the item with which it will open. Null where no item is to.
 *
 * @param {Board} board
 * @returns {{item: Row, says: "until_end" | "by_hand" | "opens"} | null}
 */
export function registrationOf(board) {
  const current = currentItem(board);
  if (current?.opens_registration) {
    return { item: current, says: board.meeting.registration_by_hand ? "by_hand" : "until_end" };
  }
  const item = byPosition(board.agenda).find(
    (one) => one.opens_registration && !one.started_at && one.position > (current?.position ?? 0),
  );
  return item ? { item, says: "opens" } : null;
}

/**
 * An item's clock in milliseconds; `allotted` is 0 when no time was set.
 *
 * @param {Record<string, any>} item
 * @param {number} now
 */
export function clockOf(item, now) {
  const allotted = ((item.minutes ?? 0) + (item.extended ?? 0)) * 60_000;
  if (!item.started_at) return { elapsed: 0, allotted, over: 0 };
  const until = item.ended_at ?? item.paused_at ?? now;
  const elapsed = Math.max(0, until - item.started_at - (item.paused_ms ?? 0));
  return { elapsed, allotted, over: allotted ? Math.max(0, elapsed - allotted) : 0 };
}

/**
 * When the meeting will end if every item takes its time from now on, and by how much that is
 * late (negative: early). Null where the programme does not say.
 *
 * @param {Board} board
 * @param {number} now
 * @returns {{late: number | null, end: number | null}}
 */
export function schedule(board, now) {
  const items = byPosition(board.agenda);
  const planned = items.reduce((sum, item) => sum + (item.minutes ?? 0) * 60_000, 0);
  if (!planned) return { late: null, end: null };
  const current = currentItem(board);
  const reached = Math.max(0, ...items.filter((i) => i.started_at).map((i) => i.position));
  const remaining = items
    .filter((item) => item.position > (current?.position ?? reached))
    .reduce((sum, item) => sum + timeLeft(item, now), 0);
  const rest = current ? timeLeft(current, now) : 0;
  const start = plannedStart(board.meeting, now);
  const from = board.meeting.state === "draft" ? Math.max(now, start ?? now) : now;
  const end = from + rest + remaining;
  return { late: start === null ? null : end - (start + planned), end };
}

/**
 * @param {Row} item
 * @param {number} now
 */
function timeLeft(item, now) {
  const { allotted, elapsed } = clockOf(item, now);
  return Math.max(0, allotted - elapsed);
}

// a rehearsal, or a meeting that was moved to another day, is measured from its opening
/**
 * @param {Record<string, any>} meeting
 * @param {number} now
 * @returns {number | null}
 */
function plannedStart({ starts_at: startsAt, opened_at: openedAt }, now) {
  if (startsAt && openedAt && Math.abs(openedAt - startsAt) > HALF_DAY) return openedAt;
  if (startsAt && !openedAt && now - startsAt > HALF_DAY) return null;
  return startsAt ?? openedAt ?? null;
}

/**
 * When the meeting began, as its papers say: with its first item, else with its opening.
 *
 * @param {Board} board
 */
export function began({ meeting, agenda }) {
  const started = Object.values(agenda)
    .map((item) => item.started_at)
    .filter(Boolean);
  return started.length ? Math.min(...started) : (meeting.opened_at ?? meeting.starts_at);
}
