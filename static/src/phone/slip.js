// The seat slip with which this phone comes, where the meeting asks for one.

import { boot } from "../boot.js";
import { remember } from "../net/storage.js";
import { hasCome } from "./ways.js";

/**
 * Where a slip's code waits until it was taken: scanned before the opening, or typed.
 *
 * @param {string} meeting
 */
export const keyOfSlip = (meeting) => `slip.${meeting}`;

/** Take the code that a slip's QR code brought out of the address, and keep it until it is used. */
export function takeSlip() {
  if (hasCome()) return false;
  const code = decodeURIComponent(location.hash.slice(1));
  if (!code || !boot.meeting) return false;
  remember(keyOfSlip(boot.meeting), code);
  history.replaceState(history.state, "", location.pathname + location.search);
  return true;
}

/**
 * Whether this phone may only read, for want of a slip.
 *
 * @param {Record<string, any>} board
 * @param {{admission?: string}} mine
 */
export const lacksSlip = ({ meeting }, { admission }) =>
  Boolean(meeting.slips && admission && admission !== "admitted");
