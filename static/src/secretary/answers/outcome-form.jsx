import { isPetition } from "../../board/outcomes.js";
import { useKept } from "../../keeping/kept.js";
import { useLive } from "../../net/store.js";
import { LATEST_DAY } from "../../text/format.js";
import { t } from "../../text/i18n.jsx";
import { LINE_LIMIT, OUTCOMES } from "../../text/vocabulary.js";
import { errorOf, Refusal, useAct } from "../../ui/act.jsx";
import { Button } from "../../ui/button.jsx";
import { Choices, Field } from "../../ui/field.jsx";
import { Notice } from "../../ui/notice.jsx";
import { useUndo } from "../undo.jsx";
import { unsettled } from "../undoing.js";
import { chosen, commonOutcome, DETAILS, detailsOf, outcomeArgs, same } from "./outcomes.js";

/** What became of the chosen questions. `handle` is given what saves it from outside: `changed`, and
 * `save()`, which says whether it was saved. */
export function OutcomeForm({ questions, handle }) {
  const { act, busy, error } = useAct();
  const now = commonOutcome(questions);
  const ids = questions.map((question) => question.id);
  const [mine, setMine, draft] = useKept(`outcome.${ids.join("-")}`, null);
  const values = mine?.values ?? now;
  const changed = mine && !same(values, now);
  const overtaken = changed && !same(mine.base, now);
  const change = (next) =>
    setMine((mine) => ({ values: next(mine?.values ?? now), base: mine?.base ?? now }));
  const { follow } = useUndo();
  const save = async () => {
    if (overtaken || !values.outcome) return false;
    const argsOf = (mine) => ({ questions: ids, ...outcomeArgs(mine?.values ?? now) });
    const saved = draft.handIn((mine) => act("outcome.set", argsOf(mine)));
    const words = t("secretary.did_outcome", { numbers: numbersOf(questions) });
    return Boolean(await follow(saved, words, unsettled(questions)));
  };
  if (handle) handle.current = { changed, save };
  const submit = (event) => {
    event.preventDefault();
    save();
  };
  return (
    <form class="outcome-form" onSubmit={submit} noValidate>
      <OutcomeFields values={values} change={change} error={error} keys />
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

export const outcomeName = ({ outcome }) =>
  outcome ? t(`outcome.${outcome}`) : t("secretary.none");

export const numbersOf = (questions) => questions.map(({ number }) => number).join(", ");

/** The seven outcomes, and what the chosen one needs besides; with `keys`, what chooses each. */
export function OutcomeFields({ values, change, error, keys = false, only = OUTCOMES }) {
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

function labelOf(name, outcome) {
  return isPetition(outcome) && name === "body" ? "secretary.competent_body" : `secretary.${name}`;
}
