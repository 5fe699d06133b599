import { forgetOnly, recall, remember } from "./storage.js";

// another tab's claim is seen by then; and one whose tab was closed counts no longer
const SETTLED_MS = 120;
const STALE_MS = 8_000;

/**
 * Do something in one tab of this browser at a time. A plain-HTTP page has no `navigator.locks`:
 * there a tab writes down that it is at it, and looks whether its word stands.
 *
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} deed
 * @returns {Promise<T>}
 */
export function alone(what, deed) {
  if (!navigator.locks) return claimed(what, deed);
  return /** @type {Promise<any>} */ (navigator.locks.request(`liveqa.${what}`, deed));
}

/**
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} deed
 * @returns {Promise<T>}
 */
export async function claimed(what, deed) {
  const key = `claim.${what}`;
  const claim = { tab: Math.random(), at: Date.now() };
  for (;;) {
    const other = recall(key);
    if (!isFresh(other)) {
      claim.at = Date.now();
      if (!remember(key, claim)) return deed();
      await pause();
      if (recall(key)?.tab === claim.tab) break;
    }
    await pause();
  }
  try {
    return await deed();
  } finally {
    forgetOnly(key, claim);
  }
}

const pause = () => new Promise((resolve) => setTimeout(resolve, SETTLED_MS));

/** @param {{at: number} | null} claim */
const isFresh = (claim) => claim !== null && Math.abs(Date.now() - claim.at) < STALE_MS;
