import { chosen, detailsOf, needsReason } from "../board/outcome-values.js";
import { isPetition } from "../board/outcomes.js";
import { useLive } from "../net/store.js";
import { LATEST_DAY } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { LINE_LIMIT, OUTCOMES } from "../text/vocabulary.js";
import { errorOf } from "./act.jsx";
import { Choices, Field } from "./field.jsx";

/** @typedef {import("../board/outcome-values.js").Values} Values */

/**
 * The seven outcomes, and what the chosen one needs besides; with `keys`, what chooses each.
 *
 * @param {{values: Values, change: (next: (now: Values) => Values) => void, error: any, keys?: boolean, only?: string[]}} props
 */
export function OutcomeFields({ values, change, error, keys = false, only = OUTCOMES }) {
  const { board } = useLive();
  const choose = (/** @type {string} */ outcome) =>
    change((now) => chosen(now, outcome, board.meeting));
  const set = (/** @type {string} */ name) => (/** @type {any} */ event) => {
    const { value } = event.currentTarget;
    change((now) => ({ ...now, [name]: value }));
  };
  const details = detailsOf(values.outcome);
  const deferred = details.length > 0;
  return (
    <>
      <Choices
        class="choices outcomes"
        legend={t("outcome_form.outcome")}
        options={only.map((name, place) => ({
          value: name,
          label: t(`outcome.${name}`),
          keys: keys ? `Alt+Shift+${place + 1}` : undefined,
        }))}
        value={values.outcome}
        onChange={choose}
      />
      {deferred && (
        <div class="deferral">
          {details.map((name) => (
            <Field
              key={name}
              label={t(labelOf(name, values.outcome))}
              error={errorOf(error, name)}
              type={name === "deadline" ? "date" : "text"}
              max={name === "deadline" ? LATEST_DAY : undefined}
              maxLength={LINE_LIMIT}
              value={values[name]}
              onInput={set(name)}
            />
          ))}
          {isPetition(values.outcome) && <p class="hint">{t("outcome_form.no_deadline")}</p>}
        </div>
      )}
      {(deferred || needsReason(values.outcome)) && (
        <Field
          label={t(deferred ? "outcome_form.reason_optional" : "outcome_form.reason")}
          error={errorOf(error, "reason")}
          maxLength={LINE_LIMIT}
          value={values.reason}
          onInput={set("reason")}
        />
      )}
    </>
  );
}

/**
 * @param {string} name
 * @param {string} outcome
 */
function labelOf(name, outcome) {
  return isPetition(outcome) && name === "body"
    ? "outcome_form.competent_body"
    : `outcome_form.${name}`;
}
