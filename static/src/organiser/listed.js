// The rows of a list between being read and being taken over.

import { codePoints } from "../shared/format.js";

export const LIMIT = 500;

/** What says the same as another is left out unless someone wants it. */
export function rowsOf(rows) {
  return rows.map((row, key) => ({ ...row, key, chosen: row.question.same_as === undefined }));
}

/** A row as it will be taken over: converted or as typed, and as it was shortened. */
export function wording({ question, typed, text }, converted) {
  const read = converted || !typed ? question : typed;
  return text === undefined ? read : { ...read, text };
}

export function isReady(row, converted) {
  const length = codePoints(wording(row, converted).text);
  return row.chosen && length > 0 && length <= LIMIT;
}

/** What the server is told; a name that nobody is to know does not leave the page. */
export function argsOf(row, converted, mode) {
  const { same_as: _, name = "", ...question } = wording(row, converted);
  return name && mode !== "unrecorded" ? { ...question, name, name_mode: mode } : question;
}
