// Date and time fields hold the room's clock, which keeps UTC+7 all year.

import { boot } from "../boot.js";

const OFFSET = 7 * 3_600_000;

export function toField(ms) {
  return ms ? new Date(ms + OFFSET).toISOString().slice(0, 16) : "";
}

/** The day of a moment, as a date field has it. */
export function dayOf(ms) {
  return toField(ms).slice(0, 10);
}

export function fromField(value) {
  return Date.parse(`${value}:00Z`) - OFFSET;
}

const LONG_DAY = new Intl.DateTimeFormat(boot.lang === "en" ? "en-GB" : "vi-VN", {
  timeZone: "Asia/Ho_Chi_Minh",
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
});

/** "Thứ Bảy, 4 tháng 5, 2024": the weekday shows a slip in the date. */
export function longDay(ms) {
  return ms ? LONG_DAY.format(ms) : "";
}
