import "./ledger.css";

import { t } from "../text/i18n.jsx";
import { DECLINE_REASONS, OUTCOMES } from "../text/vocabulary.js";

/**
 * What a ledger says, in its order: how many came, what became of them, for which reasons some were
 * declined, and how many replies are owed.
 *
 * @param {any} ledger
 * @returns {{key: string, label: string, count: number, of?: string}[]}
 */
export function linesOf(ledger) {
  /** @type {[string, number][]} */
  const declined = Object.entries(ledger.by_decline_reason);
  /** @type {[string, number][]} */
  const counted = Object.entries(ledger.by_result);
  const results = counted.flatMap(([result, count]) => [
    { key: result, label: wordsFor(result), count },
    ...(result === "declined" ? declined.map(([reason, n]) => reasonLine(reason, n)) : []),
  ]);
  const owed = { key: "owed", label: t("ledger.owed"), count: ledger.owed };
  return [
    { key: "received", label: t("ledger.received"), count: ledger.received },
    ...results,
    ...(ledger.owed ? [owed] : []),
  ];
}

/**
 * @param {string} reason
 * @param {number} count
 */
function reasonLine(reason, count) {
  const known = [...DECLINE_REASONS, "burst"].includes(reason) ? reason : "other";
  return { key: `declined.${reason}`, label: t(`decline.${known}`), count, of: "declined" };
}

/** @param {string} result */
const wordsFor = (result) =>
  t(OUTCOMES.includes(result) ? `outcome.${result}` : `result.${result}`);

/**
 * The ledger of the questions as a list that anybody may open.
 *
 * @param {{ledger: any}} props
 */
export function Ledger({ ledger }) {
  if (!ledger?.received) return null;
  return (
    <details class="ledger">
      <summary>
        {t("ledger.title")}: {t("ledger.brief", brief(ledger))}
      </summary>
      <dl class="ledger-lines">
        {linesOf(ledger).map(({ key, label, count, of }) => (
          <div key={key} class="ledger-line" data-of={of}>
            <dt>{label}</dt>
            <dd class="figures">{count}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** @param {any} ledger */
function brief({ received, by_result: by }) {
  return { received, answered: (by.answered ?? 0) + (by.noted ?? 0) };
}
