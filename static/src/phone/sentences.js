import { takesEarly } from "../board/early.js";
import { isDeferral, isPetition } from "../board/outcomes.js";
import { boot } from "../boot.js";
import { serverNow } from "../net/clock.js";
import { date, day, hm } from "../text/format.js";
import { t } from "../text/i18n.jsx";

/** How this meeting addresses its attendees; English has one word for everyone. */
export function address(meeting) {
  if (boot.lang === "en") return t("phone.you");
  return meeting.form_of_address || t("phone.you");
}

/**
 * "08:00, 20/05/2024, Hội trường A", as far as it is known.
 *
 * @param {Record<string, any>} meeting
 */
export function whenAndWhere({ starts_at: startsAt, time_note: said, venue }) {
  const when = startsAt ? `${hm(startsAt)}, ${date(startsAt)}` : said;
  return [when, venue].filter(Boolean).join(" · ");
}

/**
 * Whether secretaries read what is sent now before anybody else does.
 *
 * @param {Record<string, any>} meeting
 */
export const isReviewed = (meeting) => meeting.review || takesEarly(meeting, serverNow());

/**
 * That a question has come, and what happens next.
 *
 * @param {{number: number}} result
 * @param {Record<string, any>} meeting
 */
export function receivedWords({ number }, meeting) {
  const next = isReviewed(meeting) ? "phone.next_reviewed" : "phone.next";
  return `${t("phone.received", { number })}. ${t(next)}`;
}

/** Who replies, by when and how, in a sentence or two; empty where that is not known. */
export function promiseOf({ outcome, body, deadline, channel = "" }) {
  if (!isDeferral(outcome) || !body) return "";
  if (isPetition(outcome)) return t("phone.petition", { body, channel });
  return deadline ? t("phone.promise", { body, deadline: day(deadline), channel }) : "";
}
