const DAY_MS = 24 * 3_600_000;

/**
 * Say whether a meeting was opened a day ago and nobody has ended it: while it is open phones may
 * send, its papers are drafts, and what is forgotten an hour after the close is not forgotten.
 *
 * @param {{state?: string, rehearsal?: boolean, opened_at?: number | null} | undefined} meeting
 * @param {number} now
 */
export function isLeftOpen(meeting, now) {
  const { state, rehearsal, opened_at: opened } = meeting ?? {};
  return state === "open" && !rehearsal && Boolean(opened) && now - Number(opened) > DAY_MS;
}
