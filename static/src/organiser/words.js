// The vocabularies that this page lists, and dates in words.

import { boot } from "../shared/boot.js";

export const PAPERS = ["minutes", "notice", "report"];
export const FORMATS = ["docx", "pdf", "html", "md"];

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
