import { COUNT_LIMIT } from "./vocabulary.js";

const DIGITS = /^\d+$/;
// 1.250 and 1 250 are how Vietnamese writes a thousand; 12,5 and 45/50 are no count
const IN_THOUSANDS = /^[1-9]\d{0,2}(?:\.\d{3})+$|^[1-9]\d{0,2}(?:\s\d{3})+$/;

/**
 * The count that a text is, up to `most`; null where it is none, or not for certain.
 *
 * @param {string | number} text
 * @param {number} [most]
 * @returns {number | null}
 */
export function wholeNumber(text, most = COUNT_LIMIT) {
  const said = String(text).normalize("NFKC").trim();
  if (!DIGITS.test(said) && !IN_THOUSANDS.test(said)) return null;
  const count = Number(said.replace(/\D/g, ""));
  return count <= most ? count : null;
}
