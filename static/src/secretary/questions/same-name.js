import { listOf } from "../../board/rows.js";

/** @param {{name?: string, name_mode: string}} row */
const nameOf = ({ name = "", name_mode }) =>
  name_mode === "named" ? name.trim().replace(/\s+/g, " ").toLowerCase() : "";

/**
 * The questions and speaking turns under the very name of one of them. Only names that everybody
 * sees count: two secret ones that went together would tell all others that they are one person's.
 *
 * @param {Board} board
 * @param {any} row
 */
export function underSameName(board, row) {
  const name = nameOf(row);
  const same = (/** @type {any} */ other) => name !== "" && nameOf(other) === name;
  const told = row.number !== undefined;
  return {
    questions: listOf(board.questions).filter((one) => same(one) && !(told && one.id === row.id)),
    speakers: listOf(board.speakers).filter((one) => same(one) && (told || one.id !== row.id)),
  };
}
