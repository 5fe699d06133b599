import { boot } from "../boot.js";

const LOCALES = { vi: "vi-VN", en: "en-GB" };

/** A moment as a door sign says it: weekday, day and time in the room. */
export function moment(ms) {
  return new Intl.DateTimeFormat(LOCALES[boot.lang], {
    timeZone: "Asia/Ho_Chi_Minh",
    weekday: "long",
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  }).format(ms);
}
