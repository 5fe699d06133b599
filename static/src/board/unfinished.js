import { byNumber, listOf } from "./rows.js";

/**
 * What a meeting would leave undone if it were closed now: the numbers of the questions that nobody
 * reviewed, that nobody answered, that were answered without a word on paper, and of those whose
 * answer was typed and not recorded.
 *
 * @param {Board} board
 * @returns {Record<"unreviewed" | "unanswered" | "unwritten" | "unrecorded", number[]>}
 */
export function unfinished({ questions, answers = {} }) {
  const all = byNumber(questions);
  const recorded = new Set();
  const typed = new Set();
  for (const answer of listOf(answers)) {
    const { draft = "", text = "", recorded_at: at } = answer;
    for (const id of answer.questions ?? []) {
      if (at) recorded.add(id);
      if (draft.trim() && draft !== text) typed.add(id);
    }
  }
  /** @param {(question: Row) => boolean} test */
  const numbers = (test) => all.filter(test).map(({ number }) => number);
  return {
    unreviewed: numbers(({ state }) => state === "pending"),
    unanswered: numbers(({ state }) => state === "shown"),
    unwritten: numbers(
      ({ id, state, outcome }) => state === "answered" && !outcome && !recorded.has(id),
    ),
    unrecorded: numbers(({ id }) => typed.has(id)),
  };
}
