import { DATED, DEFERRALS } from "../text/vocabulary.js";

/**
 * Whether the outcome promises a reply after the meeting.
 *
 * @param {string} [outcome]
 */
export const isDeferral = (outcome = "") => DEFERRALS.includes(outcome);

/**
 * Whether it was put to a higher body, for which nobody here sets a deadline.
 *
 * @param {string} [outcome]
 */
export const isPetition = (outcome = "") => isDeferral(outcome) && !DATED.includes(outcome);
