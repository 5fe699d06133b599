// The rows of a list between being read and being taken over.

import { codePoints } from "../text/format.js";
import { QUESTION_LIMIT, SMALLEST_GROUP } from "../text/vocabulary.js";

/**
 * A row of a list as it was read, and what a person said about it.
 *
 * @typedef {Record<string, any>} Listed
 */

// What a list may say of answers, which a collector leaves to others.
const ANSWERS = ["prepared_answer", "prepared_outcome", "answerer"];

/**
 * What says nothing, the same as another, or may name a person, is left out unless someone wants
 * it, and so is what may be no question. `own` is the group and unit of whoever collected them: the
 * unit where the list names none.
 *
 * @param {Listed[]} rows
 * @param {Record<string, any>} [own]
 * @returns {Listed[]}
 */
export function rowsOf(rows, own) {
  return rows.map((row, key) => ({
    ...row,
    ...(own && { question: ofGroup(row.question, own), stranger: "" }),
    ...(own && row.typed && { typed: ofGroup(row.typed, own) }),
    key,
    chosen: isPlain(row),
  }));
}

/**
 * @param {Record<string, any>} question
 * @param {Record<string, any>} own
 */
function ofGroup(question, { group, unit = "" }) {
  const asked = Object.entries(question).filter(([name]) => !ANSWERS.includes(name));
  const said = Object.fromEntries(asked);
  return { ...said, ...(group ? { group } : {}), unit: said.unit || (group ? "" : unit) };
}

/**
 * The columns by what they hold, and those that are left out: of a collector's list what it says of
 * answers too.
 *
 * @param {Record<string, any>} read
 * @param {Record<string, any>} [own]
 */
export function columnsOf({ columns, ignored }, own) {
  const kinds = Object.keys(columns);
  const left = kinds.filter((kind) => own && ANSWERS.includes(kind));
  const kept = kinds.filter((kind) => !left.includes(kind));
  return {
    read: Object.fromEntries(kept.map((kind) => [kind, columns[kind]])),
    ignored: [...left.map((kind) => columns[kind]), ...ignored],
  };
}

/** @param {Listed} row */
function isPlain({ question, names = [], void: asksNothing, doubt }) {
  return question.same_as === undefined && !names.length && !asksNothing && !doubt;
}

/**
 * Whether all that can be taken over is there already, as when a file is read a second time.
 *
 * @param {Listed[]} rows
 */
export function isKnown(rows) {
  const asking = rows.filter((row) => !row.void);
  return asking.length > 0 && asking.every(({ question }) => question.same_as > 0);
}

/**
 * The rows after a person said whether a column holds questions.
 *
 * @param {Listed[]} rows
 * @param {string} column
 * @param {boolean} chosen
 */
export function ofColumn(rows, column, chosen) {
  return rows.map((row) =>
    row.column === column ? { ...row, chosen: chosen && isPlain({ ...row, doubt: "" }) } : row,
  );
}

/**
 * Who everyone will read as the asker: the parts of it, or none for "a delegate".
 *
 * @param {Record<string, any>} question
 * @param {string} mode
 * @param {Collection} groups
 */
export function seenAs({ name = "", unit = "", group: id }, mode, groups) {
  const group = groups[id];
  if (name && mode === "secretaries_only") {
    const size = Math.max(group?.invited ?? 0, group?.present ?? 0);
    return size >= SMALLEST_GROUP ? [group.name] : [];
  }
  return [mode === "named" && name, unit, group?.name].filter(Boolean);
}

/**
 * The words of a row that may name a person, as far as they still stand in it.
 *
 * @param {Listed} row
 * @param {boolean} converted
 * @returns {string[]}
 */
export function namesLeft(row, converted) {
  const { text, topic = "", unit = "" } = wording(row, converted);
  return (row.names ?? []).filter((/** @type {string} */ name) =>
    [text, topic, unit].some((shown) => shown.includes(name)),
  );
}

/**
 * A row with other words; once no name is left it is wanted again.
 *
 * @param {Listed} row
 * @param {string} text
 * @param {boolean} converted
 */
export function mended(row, text, converted) {
  const freed =
    namesLeft(row, converted).length > 0 && !namesLeft({ ...row, text }, converted).length;
  return { text, chosen: row.chosen || freed };
}

/**
 * A row as it will be taken over: converted or as typed, and as it was shortened.
 *
 * @param {Listed} row
 * @param {boolean} converted
 * @returns {Record<string, any>}
 */
export function wording({ question, typed, text }, converted) {
  const read = converted || !typed ? question : typed;
  return text === undefined ? read : { ...read, text };
}

/**
 * @param {Listed} row
 * @param {boolean} converted
 */
export function isReady(row, converted) {
  const length = codePoints(wording(row, converted).text);
  return row.chosen && length > 0 && length <= QUESTION_LIMIT;
}

/**
 * What the server is told; a name that nobody is to know does not leave the page.
 *
 * @param {Listed} row
 * @param {boolean} converted
 * @param {string} mode
 */
export function argsOf(row, converted, mode) {
  const { same_as: _, name = "", ...question } = wording(row, converted);
  return name && mode !== "unrecorded" ? { ...question, name, name_mode: mode } : question;
}

/**
 * Questions by the import in which they came, the newest last; what came one by one is left out.
 *
 * @param {Row[]} questions
 * @returns {Row[][]}
 */
export function importsOf(questions) {
  const imports = new Map();
  for (const question of questions)
    if (question.batch)
      imports.set(question.batch, [...(imports.get(question.batch) ?? []), question]);
  return [...imports.values()];
}

/**
 * Whether somebody has worked on a question since it was taken over.
 *
 * @param {Record<string, any>} question
 */
export function isWorkedOn({ version, prepared_version: prepared = 0 }) {
  return version > 1 || prepared > 0;
}
