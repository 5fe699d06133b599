// Until when something is due before the day, as `liveqa/domain/due.py` writes it: a day, a moment,
// or so many days from the meeting.

import { dayOf } from "./times.js";

const DAY_MS = 24 * 3_600_000;

/** Which of the ways a due is written in, and its day or number. */
export function partsOf(due) {
  const days = /^D([+-])(\d+)$/.exec(due);
  if (days) return { way: days[1] === "-" ? "before" : "after", days: Number(days[2]), at: "" };
  if (due === "D") return { way: "at", days: 0, at: "" };
  if (!due) return { way: "none", days: 0, at: "" };
  return { way: due.length > 10 ? "moment" : "day", days: 0, at: due.replace(" ", "T") };
}

/** A due of so many days from the meeting. */
export const fromMeeting = (way, days) => (days ? `D${way === "before" ? "-" : "+"}${days}` : "D");

/** The day of a due as an ISO date, "" while that is not known. */
export function dayOfDue(due, startsAt) {
  const { way, days, at } = partsOf(due);
  if (at) return at.slice(0, 10);
  if (way === "none" || !startsAt) return "";
  return dayOf(startsAt + (way === "before" ? -days : days) * DAY_MS);
}
