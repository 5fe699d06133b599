// The rows of a list between being read and being taken over.

import { codePoints } from "../text/format.js";
import { QUESTION_LIMIT } from "../text/vocabulary.js";

/** What says nothing, the same as another, or may name a person, is left out unless someone wants it. */
export function rowsOf(rows) {
  return rows.map((row, key) => ({ ...row, key, chosen: isPlain(row) }));
}

function isPlain({ question, names = [], void: asksNothing }) {
  return question.same_as === undefined && !names.length && !asksNothing;
}

/** The words of a row that may name a person, as far as they still stand in it. */
export function namesLeft(row, converted) {
  const { text, topic = "", unit = "" } = wording(row, converted);
  return (row.names ?? []).filter((name) =>
    [text, topic, unit].some((shown) => shown.includes(name)),
  );
}

/** A row with other words; once no name is left it is wanted again. */
export function mended(row, text, converted) {
  const freed =
    namesLeft(row, converted).length > 0 && !namesLeft({ ...row, text }, converted).length;
  return { text, chosen: row.chosen || freed };
}

/** A row as it will be taken over: converted or as typed, and as it was shortened. */
export function wording({ question, typed, text }, converted) {
  const read = converted || !typed ? question : typed;
  return text === undefined ? read : { ...read, text };
}

export function isReady(row, converted) {
  const length = codePoints(wording(row, converted).text);
  return row.chosen && length > 0 && length <= QUESTION_LIMIT;
}

/** What the server is told; a name that nobody is to know does not leave the page. */
export function argsOf(row, converted, mode) {
  const { same_as: _, name = "", ...question } = wording(row, converted);
  return name && mode !== "unrecorded" ? { ...question, name, name_mode: mode } : question;
}
