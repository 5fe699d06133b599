import "./outcome.css";
import { isDeferral } from "../board/outcomes.js";
import { t } from "../text/i18n.jsx";

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
