// What makes a question known as one's own once the server has forgotten which phone asked it. Kept
// in this browser alone: whoever clears it sees its questions no more.
import { recall, remember } from "./storage.js";

/** @param {string} meeting */
const keyOf = (meeting) => `handles.${meeting}`;

/**
 * The handles of this device's questions, by their ids.
 *
 * @param {string} meeting
 * @returns {Record<string, string>}
 */
export const handlesOf = (meeting) => recall(keyOf(meeting), {});

/**
 * Keep the handle that an acknowledgement brought.
 *
 * @param {string} meeting
 * @param {{args: Record<string, any>}} entry
 * @param {{question?: number, handle?: string}} result
 */
export function keepHandle(meeting, { args }, { question = args.question, handle }) {
  if (handle) remember(keyOf(meeting), { ...handlesOf(meeting), [question]: handle });
}
