import { t } from "../text/i18n.jsx";
import { partsOfRule, WEEKDAYS } from "./recurrence.js";

/** A recurrence rule in words: "Hằng tháng, Thứ Năm, tuần cuối". */
export function ruleWords(rule) {
  const { every, weekday, place } = partsOfRule(rule);
  const monthly = every === "month" || every === "quarter";
  return [
    t(`organiser.every.${every}`),
    weekday && t(`organiser.weekday_${WEEKDAYS.indexOf(weekday)}`),
    weekday && monthly && t(`organiser.place_in_month.${place}`),
  ]
    .filter(Boolean)
    .join(", ");
}
