import { fold } from "./fold.js";

/**
 * Whether two names are one person's, however each was typed: in small letters, with a tone on
 * another letter of its syllable, or a whole name without any marks. Thúy is not Thủy, and Thu, a
 * name of its own, is not Thư.
 *
 * @param {string} one
 * @param {string} other
 */
export function sameName(one, other) {
  const names = [typed(one), typed(other)];
  const [first, second] = names;
  if (!first || fold(first) !== fold(second)) return false;
  const markless = first.includes(" ") && names.some((name) => name === fold(name));
  return markless || marksOf(first) === marksOf(second);
}

/** @param {string} name */
const typed = (name) => name.normalize("NFC").toLowerCase().trim().replace(/\s+/g, " ");

/**
 * The marks of each syllable, whichever of its letters bears them.
 *
 * @param {string} name
 */
const marksOf = (name) =>
  name
    .split(" ")
    .map((word) => [...(word.normalize("NFD").match(/[\u0300-\u036fđ]/g) ?? [])].sort().join(""))
    .join(" ");
