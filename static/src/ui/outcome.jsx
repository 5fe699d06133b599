import "./outcome.css";
import { isDeferral } from "../board/outcomes.js";
import { day } from "../text/format.js";
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

/**
 * What is said of an outcome on one line: itself, then who, until when, how and why.
 *
 * @param {import("../board/outcome-values.js").Values} values
 */
export function outcomeInWords({ outcome, body, deadline, channel, reason }) {
  if (!outcome) return "";
  const then = [body, deadline && day(deadline), channel, reason].filter(Boolean).join("; ");
  return [t(`outcome.${outcome}`), then].filter(Boolean).join(": ");
}
