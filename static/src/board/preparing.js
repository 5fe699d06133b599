// How far the answers beforehand are, as `liveqa/domain/prepared.py` counts it.

import { fold } from "../text/fold.js";
import { today } from "../text/format.js";
import { PUBLIC_STATES } from "../text/vocabulary.js";
import { byNumber, byPosition } from "./rows.js";

const DAY_MS = 24 * 3_600_000;

/**
 * How many days are left until a meeting begins, by the calendar; null while that is not known.
 *
 * @param {number | null | undefined} startsAt
 * @param {number} now
 */
export function daysTo(startsAt, now) {
  if (!startsAt) return null;
  const dayOf = (/** @type {number} */ at) => Date.parse(today(at)) / DAY_MS;
  return dayOf(startsAt) - dayOf(now);
}

/**
 * Who is to answer a question: whom it was given to, else the only one among whose topics its topic
 * is.
 *
 * @param {Record<string, any>} question
 * @param {Row[]} answerers
 * @returns {Row | undefined}
 */
export function answererOf(question, answerers) {
  if (question.answerer) return answerers.find(({ id }) => id === question.answerer);
  const topic = fold(question.topic ?? "");
  const theirs = answerers.filter(
    ({ topics = [] }) =>
      topic && topics.map((/** @type {string} */ each) => fold(each)).includes(topic),
  );
  return theirs.length === 1 ? theirs[0] : undefined;
}

/**
 * How many questions each answerer is to answer and how many are ready, in the answerers' order;
 * last, without `answerer`, those that nobody was given.
 *
 * @param {Record<string, any>} board
 * @returns {{answerer?: Row, assigned: number, ready: number}[]}
 */
export function shares(board) {
  const answerers = byPosition(board.answerers);
  const standing = byNumber(board.questions).filter(({ state }) => PUBLIC_STATES.includes(state));
  const whose = standing.map((question) => ({ question, its: answererOf(question, answerers) }));
  return [...answerers, undefined]
    .map((answerer) => {
      const theirs = whose.filter(({ its }) => its?.id === answerer?.id);
      const ready = theirs.filter(
        ({ question }) => question.prepared_answer || question.prepared_outcome,
      );
      return { answerer, assigned: theirs.length, ready: ready.length };
    })
    .filter(({ answerer, assigned }) => answerer || assigned);
}
