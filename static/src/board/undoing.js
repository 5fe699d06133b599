import { DECLINE_REASONS } from "../text/vocabulary.js";
import { outcomeArgs, recordedOutcome } from "./outcome-values.js";
import { listOf } from "./rows.js";

/**
 * The commands that undo a deed, in the order in which they are given.
 *
 * @typedef {[name: string, args: Record<string, any>][]} Commands
 */

// what staff decide of a question, and what an answer says: whatever an undo takes back
const DECIDED = [
  ...["state", "merged_into", "decline_reason", "decline_note", "taken_by", "handed_by"],
  ...["outcome", "outcome_reason", "body", "deadline", "channel", "aside", "staged_at"],
];
const RECORDED = ["text", "recorded_at", "questions"];

/**
 * How that stands which these commands would change back: what somebody did to it since would be
 * undone with it, unseen. A discarded answer is brought back beside whatever was done since.
 *
 * @param {Commands} commands
 * @param {Board} board
 */
export function standing(commands, board) {
  return JSON.stringify(commands.map(([name, args]) => rowsOf(name, args, board)));
}

/**
 * @param {string} name
 * @param {Record<string, any>} args
 * @param {Board} board
 */
function rowsOf(name, { question, questions = [question], answer }, board) {
  if (name === "answer.restore") return [];
  if (name === "answer.unrecord") return [picked(board.answers[answer], RECORDED)];
  if (name === "answer.discard") return [picked(board.answers[answer], ["draft"])];
  return questions.map((/** @type {number} */ id) => picked(board.questions[id], DECIDED));
}

/**
 * @param {Row | undefined} row
 * @param {string[]} names
 */
const picked = (row, names) => row && names.map((name) => row[name] ?? null);

/**
 * What undoes the acceptance of a question, as it was before.
 *
 * @param {Row} question
 * @returns {Commands}
 */
export function unaccepted({ id, state, ...before }) {
  const { decline_reason: reason, decline_note: note = "", merged_into: into } = before;
  const question = id;
  if (state === "declined" && DECLINE_REASONS.includes(reason)) {
    return [["question.decline", { question, reason, note }]];
  }
  if (state === "merged" && into) return [["question.merge", { question, into }]];
  return [["question.put_back", { question }]];
}

/**
 * What gives a question back to whoever had it in hand, if somebody had.
 *
 * @param {Row} question
 * @returns {Commands}
 */
export function untaken({ id, taken_by: name, handed_by: by }) {
  const question = id;
  if (!name) return [["question.let_go", { question }]];
  if (by) return [["question.hand_over", { question, to: name, by }]];
  return [["question.take", { question, name }]];
}

/**
 * What undoes that a question was declined or merged, as it was before; those that were merged into
 * it went along, and come back.
 *
 * @param {Row} question
 * @param {Board} board
 * @returns {Commands}
 */
export function letIn({ id, state }, board) {
  if (state === "pending") return [["question.put_back", { question: id }]];
  const followers = listOf(board.questions).filter((other) => other.merged_into === id);
  return [
    ["question.accept", { question: id }],
    ...followers.flatMap(
      (/** @type {Row} */ other) =>
        /** @type {Commands} */ ([
          ["question.put_back", { question: other.id }],
          ["question.merge", { question: other.id, into: id }],
        ]),
    ),
  ];
}

/**
 * What gives questions back the outcomes that they had before, or none.
 *
 * @param {Row[]} questions
 * @returns {Commands}
 */
export function unsettled(questions) {
  return questions.flatMap((question) => {
    const { id, outcome, state } = question;
    if (outcome) {
      const args = { questions: [id], ...outcomeArgs(recordedOutcome(question)) };
      return /** @type {Commands} */ ([["outcome.set", args]]);
    }
    const reopened = /** @type {Commands} */ ([["question.reopen", { question: id }]]);
    if (state === "answered") reopened.push(["question.mark_answered", { questions: [id] }]);
    return [...reopened, ...setAside([question])];
  });
}

/**
 * What undoes that a question was reopened: its outcome and promise, or that it was answered.
 *
 * @param {Row} question
 */
export const reanswered = (question) =>
  unsettled([question]).filter(([name]) => name !== "question.reopen");

/**
 * What sets aside again those that an answer took up.
 *
 * @param {Row[]} questions
 * @returns {Commands}
 */
export function setAside(questions) {
  return questions
    .filter(({ aside }) => aside)
    .map(({ id }) => ["question.set_aside", { question: id }]);
}

/**
 * What takes an answer out of the record; one that was begun for it alone goes too.
 *
 * @param {number} answer
 * @param {{discard?: boolean}} [how]
 * @returns {Commands}
 */
export function unrecorded(answer, { discard = false } = {}) {
  const names = discard ? ["answer.unrecord", "answer.discard"] : ["answer.unrecord"];
  return names.map((name) => [name, { answer }]);
}

/**
 * What brings a discarded answer back, as the board had it.
 *
 * @param {Row} answer
 * @returns {Commands}
 */
export function undiscarded({ id, questions, answerers = [], draft = "", ...rest }) {
  const { agenda_item = null, created_at } = rest;
  const args = { answer: id, questions, answerers, draft, agenda_item, created_at };
  return [["answer.restore", args]];
}
