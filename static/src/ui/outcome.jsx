import "./outcome.css";
import { t } from "../text/i18n.jsx";
import { DATED, DEFERRALS } from "../text/vocabulary.js";

/**
 * Whether the outcome promises a reply after the meeting.
 *
 * @param {string} [outcome]
 */
export const isDeferral = (outcome = "") => DEFERRALS.includes(outcome);

/**
 * Whether it was put to a higher body, for which nobody here sets a deadline.
 *
 * @param {string} [outcome]
 */
export const isPetition = (outcome = "") => isDeferral(outcome) && !DATED.includes(outcome);

/**
 * What became of a question, as a badge: green answered, amber promised, grey otherwise.
 *
 * @param {{outcome?: string}} props
 */
export function Outcome({ outcome }) {
  if (!outcome) return null;
  return (
    <span class="outcome" data-outcome={toneOf(outcome)}>
      {t(`outcome.${outcome}`)}
    </span>
  );
}

/** @param {string} outcome */
function toneOf(outcome) {
  if (isDeferral(outcome)) return "promised";
  return outcome === "off_topic" ? "aside" : "answered";
}
