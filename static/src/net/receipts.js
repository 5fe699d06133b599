// What proves this device's own words in the journal: of each its number, its digest and the words.
// Kept in this browser alone, as the handles are; upvotes are left out, so that nobody can ask for a proof of one.
import { recall, remember } from "./storage.js";

/** @typedef {{rev: number, digest: string, text?: string}} Receipt */

/** @param {string} meeting */
const keyOf = (meeting) => `receipts.${meeting}`;

/**
 * The receipts of this device's words, in the order of the journal.
 *
 * @param {string} meeting
 * @returns {Receipt[]}
 */
export const receiptsOf = (meeting) => recall(keyOf(meeting), []);

/**
 * Keep what an acknowledgement proves, if the command gave words.
 *
 * @param {string} meeting
 * @param {{args: Record<string, any>}} entry
 * @param {{rev: number, digest: string}} answer
 */
export function keepReceipt(meeting, { args: { text } }, { rev, digest }) {
  if (!text || !digest) return;
  const others = receiptsOf(meeting).filter((receipt) => receipt.rev !== rev);
  const all = [...others, { rev, digest, text }].sort((a, b) => a.rev - b.rev);
  remember(keyOf(meeting), all);
}

/**
 * The text that `liveqa verify --receipt` reads: an entry a line, beneath what it is.
 *
 * @param {string[]} about
 * @param {Receipt[]} receipts
 */
export const written = (about, receipts) =>
  [...about.map((line) => `# ${line}`), ...receipts.map((one) => JSON.stringify(one)), ""].join(
    "\n",
  );
