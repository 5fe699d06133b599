// How a conference is repeated: the rules of RFC 5545 that `liveqa/domain/recurrence.py` knows, as
// three choices.

export const EVERY = ["never", "week", "month", "quarter", "year"];
export const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
export const PLACES = ["1", "2", "3", "4", "last"];

const RULES = {
  week: "FREQ=WEEKLY",
  month: "FREQ=MONTHLY",
  quarter: "FREQ=MONTHLY;INTERVAL=3",
  year: "FREQ=YEARLY",
};

/** The choices that a rule stands for. */
export function partsOfRule(rule) {
  const [, at = "-1", weekday = ""] = /BYDAY=(-?\d)?([A-Z]{2})/.exec(rule) ?? [];
  const quarter = /INTERVAL=3/.test(rule) && /MONTHLY/.test(rule);
  const every = quarter
    ? "quarter"
    : { WEEKLY: "week", MONTHLY: "month", YEARLY: "year" }[/FREQ=(\w+)/.exec(rule)?.[1]];
  return { every: every ?? "never", weekday, place: at === "-1" ? "last" : at };
}

/** The rule for three choices. */
export function ruleOf({ every, weekday, place }) {
  if (!(every in RULES)) return "";
  if (!weekday || every === "year") return RULES[every];
  const at = place === "last" ? "-1" : place;
  return `${RULES[every]};BYDAY=${every === "week" ? "" : at}${weekday}`;
}
