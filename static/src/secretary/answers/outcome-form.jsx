import { commonOutcome, DETAILS, outcomeArgs, same } from "../../board/outcome-values.js";
import { unsettled } from "../../board/undoing.js";
import { useKept } from "../../keeping/kept.js";
import { t } from "../../text/i18n.jsx";
import { Refusal, useAct } from "../../ui/act.jsx";
import { Button } from "../../ui/button.jsx";
import { Meanwhile } from "../../ui/meanwhile.jsx";
import { outcomeInWords } from "../../ui/outcome.jsx";
import { OutcomeFields } from "../../ui/outcome-fields.jsx";
import { useUndo } from "../../ui/undo.jsx";

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
        <Meanwhile
          said={t("secretary.outcome_meanwhile")}
          theirs={outcomeInWords(now)}
          keepMine={() => setMine({ values, base: now })}
          takeTheirs={() => setMine(null)}
        />
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

export const outcomeName = ({ outcome }) => (outcome ? t(`outcome.${outcome}`) : t("common.none"));

export const numbersOf = (questions) => questions.map(({ number }) => number).join(", ");
