import { NEEDED } from "../text/vocabulary.js";
import { isPetition } from "./outcomes.js";

/**
 * What became of a question, as the form has it: the outcome, and what it needs besides.
 *
 * @typedef {{outcome: string, [detail: string]: string}} Values
 */

export const DETAILS = ["body", "deadline", "channel"];
const NEEDS = /** @type {Record<string, string[]>} */ (NEEDED);

/**
 * What an outcome needs besides: a deferral says who, by when and how; nobody sets a higher body a day.
 *
 * @param {string} outcome
 */
export const detailsOf = (outcome) => DETAILS.filter((name) => NEEDS[outcome]?.includes(name));

/**
 * Whether an outcome has to be given a reason.
 *
 * @param {string} outcome
 */
export const needsReason = (outcome) => Boolean(NEEDS[outcome]?.includes("reason"));

/**
 * @param {Values} one
 * @param {Values} other
 */
export const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/**
 * What all of them say already; nothing where they differ.
 *
 * @param {Record<string, any>[]} questions
 * @returns {Values}
 */
export function commonOutcome(questions) {
  const [first, ...rest] = questions.map(recordedOutcome);
  return rest.every((other) => same(first, other)) ? first : recordedOutcome({});
}

/**
 * What a question says already, in the form's shape.
 *
 * @param {Record<string, any>} question
 * @returns {Values}
 */
export function recordedOutcome(question) {
  return {
    outcome: question.outcome || "",
    reason: question.outcome_reason || "",
    body: question.body || "",
    deadline: question.deadline || "",
    channel: question.channel || "",
  };
}

/**
 * What is to become of a question by its prepared answer, in the form's shape.
 *
 * @param {Record<string, any>} question
 * @returns {Values}
 */
export function preparedOutcome(question) {
  return {
    outcome: question.prepared_outcome || "",
    reason: question.prepared_reason || "",
    body: question.prepared_body || "",
    deadline: question.prepared_deadline || "",
    channel: question.prepared_channel || "",
  };
}

/**
 * Who answers if nobody says otherwise: the house by its default, a petition by the body above it.
 *
 * @param {string} name
 * @param {string} outcome
 * @param {Record<string, any>} meeting
 * @returns {string}
 */
function presumed(name, outcome, meeting) {
  const above = isPetition(outcome) && name === "body";
  return (above ? meeting.superior_body : meeting[`default_${name}`]) || "";
}

/**
 * The values with another outcome; whoever was only presumed for the last one goes.
 *
 * @param {Values} values
 * @param {string} outcome
 * @param {Record<string, any>} meeting
 */
export function chosen(values, outcome, meeting) {
  const kept = values.body !== presumed("body", values.outcome, meeting);
  return withDefaults({ ...values, outcome, body: kept ? values.body : "" }, meeting);
}

/**
 * A deferral's blanks filled with what the plan says when nobody says otherwise.
 *
 * @param {Values} values
 * @param {Record<string, any>} meeting
 */
export function withDefaults(values, meeting) {
  const { outcome } = values;
  const filled = { ...values };
  for (const name of detailsOf(outcome)) {
    filled[name] = values[name] || presumed(name, outcome, meeting);
  }
  return filled;
}

/**
 * Only what belongs to the outcome is sent: an answer has no deadline.
 *
 * @param {Values} values
 */
export function outcomeArgs({ outcome, reason, ...values }) {
  const details = detailsOf(outcome);
  if (!details.length) return needsReason(outcome) ? { outcome, reason } : { outcome };
  return { outcome, reason, ...Object.fromEntries(details.map((name) => [name, values[name]])) };
}
