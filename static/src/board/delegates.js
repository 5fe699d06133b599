// The list of delegates: whose group is counted by it, and how many came.

import { fold } from "../text/fold.js";
import { byPosition } from "./rows.js";

/**
 * The groups that have a list, each with its people in the list's order.
 *
 * @param {Record<string, any>} board
 * @param {(delegate: Row) => boolean} [wanted]
 * @returns {{group: Row, people: Row[]}[]}
 */
export function listsOf({ groups = {}, delegates = {} }, wanted = () => true) {
  const people = byPosition(delegates).filter(wanted);
  return byPosition(groups)
    .map((group) => ({ group, people: people.filter((one) => one.group === group.id) }))
    .filter((list) => list.people.length > 0);
}

/**
 * The places on their group's list, as the attendance sheet counts them, of those whom name and
 * office do not tell from another in the group.
 *
 * @param {Record<string, any>} board
 * @returns {Map<number, number>}
 */
export function placesOfTwins(board) {
  const places = new Map();
  for (const { people } of listsOf(board)) {
    const first = new Map();
    for (const [at, one] of people.entries()) {
      const said = called(one);
      const other = first.get(said);
      if (!one.name) continue;
      if (other === undefined) first.set(said, at);
      else places.set(people[other].id, other + 1).set(one.id, at + 1);
    }
  }
  return places;
}

/**
 * Whether somebody of this name is in a group already.
 *
 * @param {Record<string, any>} board
 * @param {string} name
 * @param {number} group
 */
export function isNamesake({ delegates = {} }, name, group) {
  const said = caseless(name);
  return Object.values(delegates).some(
    (one) => one.group === group && said !== "" && caseless(one.name) === said,
  );
}

/** @param {Record<string, any>} delegate */
const called = ({ name = "", office = "" }) => `${caseless(name)}\n${caseless(office)}`;

/** @param {string} text */
const caseless = (text) => text.toLowerCase().split(/\s+/).filter(Boolean).join(" ");

/**
 * Whether a group is counted by its list, so that nobody types its figures.
 *
 * @param {Record<string, any>} board
 * @param {number} group
 */
export const isListed = ({ delegates = {} }, group) =>
  Object.values(delegates).some((one) => one.group === group);

/**
 * How many of these people are present, and how many excused.
 *
 * @param {Record<string, any>[]} people
 */
export function countsOf(people) {
  const marked = (/** @type {string} */ mark) => people.filter((one) => one.mark === mark).length;
  return { all: people.length, present: marked("present"), excused: marked("excused") };
}

/**
 * A test for people: every word of the query is in name or office, whatever diacritics either has.
 *
 * @param {string} query
 * @returns {(delegate: Record<string, any>) => boolean}
 */
export function finder(query) {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return ({ name = "", office = "" }) => {
    const said = fold(`${name} ${office}`);
    return words.every((word) => said.includes(word));
  };
}
