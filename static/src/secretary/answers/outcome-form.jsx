import { useKept } from "../../keeping/kept.js";
import { useLive } from "../../net/store.js";
import { LATEST_DAY } from "../../text/format.js";
import { t } from "../../text/i18n.jsx";
import { DEFERRALS, LINE_LIMIT, OUTCOMES } from "../../text/vocabulary.js";
import { errorOf, Refusal, useAct } from "../../ui/act.jsx";
import { Button } from "../../ui/button.jsx";
import { Choices, Field } from "../../ui/field.jsx";
import { Notice } from "../../ui/notice.jsx";
import { isPetition } from "../../ui/outcome.jsx";

const DETAILS = ["body", "deadline", "channel"];
const PASSED_ON = ["body", "channel"];

/** What an outcome needs besides: a deferral says who, by when and how; nobody sets a higher body a day. */
const detailsOf = (outcome) => {
  if (isPetition(outcome)) return PASSED_ON;
  return DEFERRALS.includes(outcome) ? DETAILS : [];
};

/** What became of the chosen questions. */
export function OutcomeForm({ questions }) {
  const { act, busy, error } = useAct();
  const now = commonOutcome(questions);
  const ids = questions.map((question) => question.id);
  const [mine, setMine, draft] = useKept(`outcome.${ids.join("-")}`, null);
  const values = mine?.values ?? now;
  const changed = mine && !same(values, now);
  const overtaken = changed && !same(mine.base, now);
  const change = (next) =>
    setMine((mine) => ({ values: next(mine?.values ?? now), base: mine?.base ?? now }));
  const submit = (event) => {
    event.preventDefault();
    const argsOf = (mine) => ({ questions: ids, ...outcomeArgs(mine?.values ?? now) });
    draft.handIn((mine) => act("outcome.set", argsOf(mine)));
  };
  return (
    <form class="outcome-form" onSubmit={submit} noValidate>
      <OutcomeFields values={values} change={change} error={error} />
      {overtaken && (
        <Notice tone="promised" role="alert">
          <p>{t("secretary.outcome_meanwhile", { outcome: outcomeName(now) })}</p>
          <div class="actions">
            <Button onClick={() => setMine({ values, base: now })}>{t("common.keep_mine")}</Button>
            <Button onClick={() => setMine(null)}>{t("common.take_theirs")}</Button>
          </div>
        </Notice>
      )}
      <Refusal error={error} but={[...DETAILS, "reason"]} />
      <div class="actions">
        <Button
          type="submit"
          kind="primary"
          busy={busy}
          disabled={!changed || overtaken || !values.outcome}
        >
          {questions.length > 1
            ? t("secretary.outcome_save_many", { count: questions.length })
            : t("secretary.outcome_save")}
        </Button>
        {changed && <Button onClick={() => setMine(null)}>{t("secretary.undo")}</Button>}
        {!changed && now.outcome && <span class="hint">{t("secretary.outcome_saved")}</span>}
      </div>
    </form>
  );
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

export const outcomeName = ({ outcome }) =>
  outcome ? t(`outcome.${outcome}`) : t("secretary.none");

/** The seven outcomes, and what the chosen one needs besides. */
export function OutcomeFields({ values, change, error, only = OUTCOMES }) {
  const { board } = useLive();
  const choose = (outcome) => change((now) => chosen(now, outcome, board.meeting));
  const set = (name) => (event) => {
    const { value } = event.currentTarget;
    change((now) => ({ ...now, [name]: value }));
  };
  const details = detailsOf(values.outcome);
  const deferred = details.length > 0;
  return (
    <>
      <Choices
        class="choices outcomes"
        legend={t("secretary.outcome")}
        options={only.map((name) => ({ value: name, label: t(`outcome.${name}`) }))}
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
          {isPetition(values.outcome) && <p class="hint">{t("secretary.no_deadline")}</p>}
        </div>
      )}
      {(deferred || values.outcome === "off_topic") && (
        <Field
          label={t(deferred ? "secretary.reason_optional" : "secretary.reason")}
          error={errorOf(error, "reason")}
          maxLength={LINE_LIMIT}
          value={values.reason}
          onInput={set("reason")}
        />
      )}
    </>
  );
}

/** What all of them say already; nothing where they differ. */
function commonOutcome(questions) {
  const [first, ...rest] = questions.map(recordedOutcome);
  return rest.every((other) => same(first, other)) ? first : recordedOutcome({});
}

/** What a question says already, in the form's shape. */
function recordedOutcome(question) {
  return {
    outcome: question.outcome || "",
    reason: question.outcome_reason || "",
    body: question.body || "",
    deadline: question.deadline || "",
    channel: question.channel || "",
  };
}

function labelOf(name, outcome) {
  return isPetition(outcome) && name === "body" ? "secretary.competent_body" : `secretary.${name}`;
}

/** Who answers if nobody says otherwise: the house by its default, a petition by the body above it. */
function presumed(name, outcome, meeting) {
  const above = isPetition(outcome) && name === "body";
  return (above ? meeting.superior_body : meeting[`default_${name}`]) || "";
}

/** The values with another outcome; whoever was only presumed for the last one goes. */
export function chosen(values, outcome, meeting) {
  const kept = values.body !== presumed("body", values.outcome, meeting);
  return withDefaults({ ...values, outcome, body: kept ? values.body : "" }, meeting);
}

/** A deferral's blanks filled with what the plan says when nobody says otherwise. */
export function withDefaults(values, meeting) {
  const { outcome } = values;
  const filled = { ...values };
  for (const name of detailsOf(outcome)) {
    filled[name] = values[name] || presumed(name, outcome, meeting);
  }
  return filled;
}

/** Only what belongs to the outcome is sent: an answer has no deadline. */
export function outcomeArgs({ outcome, reason, ...values }) {
  const details = detailsOf(outcome);
  if (!details.length) return outcome === "off_topic" ? { outcome, reason } : { outcome };
  return { outcome, reason, ...Object.fromEntries(details.map((name) => [name, values[name]])) };
}
