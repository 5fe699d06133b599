import { boot } from "../boot.js";

// Việt Nam has one zone without summer time; old WebViews lack zone data for Intl.
const OFFSET = 7 * 3_600_000;
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const FINGERPRINT_DIGITS = 32;

/**
 * A digest as people compare it, the same as on papers: "9f2c 01ab …".
 *
 * @param {string} digest
 */
export const fingerprint = (digest) =>
  (digest.slice(0, FINGERPRINT_DIGITS).match(/.{4}/g) ?? []).join(" ");

/** @param {number} number */
const two = (number) => String(number).padStart(2, "0");
/** @param {number} ms */
const local = (ms) => new Date(ms + OFFSET);

/**
 * "08:05" in Việt Nam.
 *
 * @param {number} ms
 */
export function hm(ms) {
  const moment = local(ms);
  return `${two(moment.getUTCHours())}:${two(moment.getUTCMinutes())}`;
}

/**
 * "08:05:09" in Việt Nam.
 *
 * @param {number} ms
 */
export function hms(ms) {
  return `${hm(ms)}:${two(local(ms).getUTCSeconds())}`;
}

/**
 * "2024-05-20" as 20/05/2024, or 20 May 2024 in English.
 *
 * @param {string} iso
 */
export function day(iso) {
  const [year, month, date] = iso.split("-").map(Number);
  if (!date) return iso;
  if (boot.lang === "en") return `${date} ${MONTHS[month - 1]} ${year}`;
  return `${two(date)}/${two(month)}/${year}`;
}

/**
 * The day of a moment in Việt Nam, as a date field has it: "2024-05-20".
 *
 * @param {number} ms
 */
export const today = (ms) => local(ms).toISOString().slice(0, 10);

// With a limit a browser takes four digits for a date field's year, no more.
export const LATEST_DAY = "2099-12-31";

/**
 * The day of a moment, as `day` writes it.
 *
 * @param {number} ms
 */
export function date(ms) {
  return day(today(ms));
}

/**
 * A span as "12:05", from an hour on "1:12:05".
 *
 * @param {number} ms
 */
export function duration(ms) {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours ? `${hours}:${rest}` : rest;
}

/**
 * How many characters the server will count: code points in NFC, without white space around.
 *
 * @param {string} text
 */
export function codePoints(text) {
  return [...text.normalize("NFC").trim()].length;
}

/**
 * A paper's number as offices write it: "05", "12", "5A".
 *
 * @param {string} number
 */
export function officialNumber(number) {
  return /^\d+$/.test(number) ? String(Number(number)).padStart(2, "0") : number;
}
