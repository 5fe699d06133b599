import { ranked } from "../board/orders.js";
import { byNumber } from "../board/rows.js";
import { matcher } from "../text/search.js";

export const FILTERS = ["shown", "on_stage", "answered", "pending"];
export const SORTS = ["votes", "number", "collected", "answerer"];

/** The ids of the questions on the screen now. */
export function stagedIds(board) {
  return board.stage.view === "questions" ? (board.stage.questions ?? []) : [];
}

/** The questions with these ids, by number. */
export function withIds(board, ids) {
  return byNumber(board.questions).filter(({ id }) => ids.includes(id));
}

/** The questions that a filter lets through, in the order of `sort`, then by number. */
export function listQuestions(board, filter, sort) {
  if (filter === "on_stage") return withIds(board, stagedIds(board));
  const all = byNumber(board.questions);
  return all.filter((question) => question.state === filter).sort(ranked(sort));
}

/**
 * The one to put on the screen next: of those that wait, the first of the order as it is now that
 * was not on the screen yet; then whichever was there longest ago; what was set aside comes last.
 * Going on without marking anything answered thus walks through them all.
 */
export function nextQuestion(board, sort) {
  const shown = stagedIds(board);
  const waiting = listQuestions(board, "shown", sort).filter(({ id }) => !shown.includes(id));
  const here = waiting.filter(({ aside }) => !aside);
  const seen = [...here].sort((a, b) => (a.staged_at ?? 0) - (b.staged_at ?? 0));
  return here.find((question) => !question.staged_at) ?? seen[0] ?? waiting[0];
}

/** The names of those who answer a question, or are to. */
export function answererNames(board, question) {
  const answers = Object.values(board.answers ?? {});
  const ids = answers
    .filter((answer) => answer.questions?.includes(question.id))
    .flatMap((answer) => answer.answerers ?? []);
  if (!ids.length && question.answerer) ids.push(question.answerer);
  return [...new Set(ids)].map((id) => board.answerers[id]?.name).filter(Boolean);
}

/**
 * A test for questions: the number begins with what was typed, or each of its words stands in text,
 * asker or answers.
 *
 * @param {any} board
 * @param {string} typed
 * @returns {(question: Row) => boolean}
 */
export function matching(board, typed) {
  const wanted = typed.trim();
  if (/^\d+$/.test(wanted)) return ({ number }) => String(number).startsWith(wanted);
  const answers = Object.values(board.answers ?? {});
  return matcher(wanted, ({ id }) => answers.filter(({ questions }) => questions?.includes(id)));
}

/** Whether an opinion was recorded in a speaker's turn. */
export function hasSpoken(board, speaker) {
  return Object.values(board.questions).some((question) => question.speaker === speaker.id);
}
