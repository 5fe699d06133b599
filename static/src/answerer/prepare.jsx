import { DETAILS, outcomeArgs, preparedOutcome } from "../board/outcome-values.js";
import { PREPARED, useKept } from "../keeping/kept.js";
import { t } from "../text/i18n.jsx";
import { errorOf, Refusal, useAct } from "../ui/act.jsx";
import { Button } from "../ui/button.jsx";
import { Field } from "../ui/field.jsx";
import { Meanwhile } from "../ui/meanwhile.jsx";
import { OutcomeFields } from "../ui/outcome-fields.jsx";

const FIELDS = ["text", "reason", ...DETAILS];

/**
 * The answer that is prepared to a question, with what is to become of it. What is typed is kept
 * until it is saved; when somebody else wrote meanwhile, both are shown and none is overwritten.
 */
export function Prepare({ question, give, close }) {
  const { run, busy, error } = useAct();
  const [kept, keep, draft] = useKept(`prepared.${question.id}`, null, PREPARED);
  const begun = {
    text: question.prepared_answer,
    outcome: preparedOutcome(question),
    base: question.prepared_version,
  };
  const now = kept ?? begun;
  const change = (part) => keep((before) => ({ ...(before ?? begun), ...part(before ?? begun) }));
  const outdated = question.prepared_version !== now.base;
  const submit = async (event) => {
    event.preventDefault();
    const hand = (typed) => {
      const { text, outcome, base } = typed ?? begun;
      const told = outcome.outcome ? outcomeArgs(outcome) : {};
      return run(() =>
        give("question.prepare", { question: question.id, text, base_version: base, ...told }),
      );
    };
    if (await draft.handIn(hand)) close();
  };
  const over = () => change(() => ({ base: question.prepared_version }));
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <Field
        as="textarea"
        name="text"
        rows={6}
        label={t("answerer.prepared")}
        error={error?.code !== "conflict" && errorOf(error, "text")}
        value={now.text}
        onInput={(event) => {
          const text = event.currentTarget.value;
          change(() => ({ text }));
        }}
      />
      <OutcomeFields
        values={now.outcome}
        change={(next) => change(({ outcome }) => ({ outcome: next(outcome) }))}
        error={error}
      />
      {now.outcome.outcome && (
        <div class="row">
          <Button kind="quiet" onClick={() => change(() => ({ outcome: preparedOutcome({}) }))}>
            {t("answerer.no_outcome")}
          </Button>
        </div>
      )}
      {outdated && (
        <Meanwhile
          said={t("answerer.meanwhile")}
          theirs={question.prepared_answer}
          keepMine={over}
          takeTheirs={() => keep(null)}
        />
      )}
      <Refusal error={error} but={FIELDS} />
      <div class="row">
        <Button type="submit" kind="primary" busy={busy} disabled={outdated}>
          {t("common.save")}
        </Button>
        <Button
          onClick={() => {
            keep(null);
            close();
          }}
        >
          {t("common.cancel")}
        </Button>
      </div>
    </form>
  );
}
