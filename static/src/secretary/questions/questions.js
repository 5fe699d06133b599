import { ranked } from "../../board/orders.js";
import { byNumber, listOf } from "../../board/rows.js";
import { matcher } from "../../text/search.js";
import { DEFERRALS } from "../../text/vocabulary.js";
import { isMine, myName } from "./hands.js";

export const FILTERS = [
  "to_answer",
  "on_stage",
  "answered",
  "promised",
  "queue",
  "declined",
  "mine",
  "all",
];

const TESTS = {
  to_answer: (q, facts) => q.state === "shown" || isUnwritten(q, facts),
  on_stage: (q, facts) => facts.staged.has(q.id),
  answered: (q, facts) =>
    q.state === "answered" && !DEFERRALS.includes(q.outcome) && !isUnwritten(q, facts),
  promised: (q) => DEFERRALS.includes(q.outcome),
  queue: (q) => q.state === "pending",
  declined: (q) => ["declined", "merged", "withdrawn"].includes(q.state),
  mine: (q, facts) => isMine(q, facts.me),
  all: () => true,
};

/** Answered in the room, says the chair, but nothing of it is on paper yet. */
export function isUnwritten(question, facts) {
  return question.state === "answered" && !question.outcome && !facts.recorded.has(question.id);
}

/** What the filters need to know besides a question itself. */
export function factsOf(board, me = myName()) {
  const recorded = new Set();
  const said = new Map();
  for (const answer of Object.values(board.answers || {})) {
    for (const id of answer.questions || []) {
      if (answer.recorded_at) recorded.add(id);
      said.set(id, [...(said.get(id) ?? []), answer]);
    }
  }
  return { me, recorded, said, staged: new Set(board.stage?.questions || []) };
}

export const questionsOf = (board) => byNumber(board.questions);

export function questionOf(board, id) {
  return questionsOf(board).find((question) => question.id === id);
}

/** How many questions each filter lets through. */
export function countFilters(questions, facts) {
  const counts = {};
  for (const name of FILTERS) counts[name] = questions.filter((q) => TESTS[name](q, facts)).length;
  return counts;
}

/** The questions of the left pane. */
export function filterQuestions(questions, facts, { filter, query, group, site, order }) {
  const found = matcher(query, ({ id }) => facts.said.get(id) ?? []);
  const kept = questions.filter(
    (q) =>
      TESTS[filter](q, facts) &&
      (!group || q.group === group) &&
      (!site || q.site === site) &&
      found(q),
  );
  return kept.sort(ranked(order));
}

/** The answers that cover a question, oldest first. */
export function answersTo(board, question) {
  return listOf(board.answers)
    .filter((answer) => (answer.questions || []).includes(question))
    .sort((a, b) => a.id - b.id);
}

/** Questions that can be answered: everyone sees them. */
export function isAnswerable(question) {
  return question.state === "shown" || question.state === "answered";
}

/** Whose words these are: a name of its own, or that of the speaking turn. */
export function voiceOf(question, board) {
  const speaker = question.speaker && board.speakers?.[question.speaker];
  const told = question.name || !speaker ? question : { ...speaker, name_mode: question.name_mode };
  const group = board.groups?.[question.group ?? speaker?.group];
  const site = board.sites?.[question.site];
  return {
    name: told.name || "",
    secret: Boolean(told.name) && told.name_mode === "secretaries_only",
    unit: question.unit || speaker?.unit || "",
    group: group?.name || "",
    site: site?.name || "",
  };
}

/**
 * Which question a decision is about, and as what it was read: a colleague or its asker may be
 * quicker than a press that waits for its connection.
 */
export const asSeen = ({ id, state, version }) => ({
  question: id,
  seen_state: state,
  seen_version: version,
});
