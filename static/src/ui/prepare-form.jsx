import { DETAILS, outcomeArgs, preparedOutcome } from "../board/outcome-values.js";
import { PREPARED, useKept } from "../keeping/kept.js";
import { t } from "../text/i18n.jsx";
import { errorOf, Refusal, useAct } from "./act.jsx";
import { Button } from "./button.jsx";
import { Field } from "./field.jsx";
import { Meanwhile } from "./meanwhile.jsx";
import { outcomeInWords } from "./outcome.jsx";
import { OutcomeFields } from "./outcome-fields.jsx";

/** @typedef {import("../board/outcome-values.js").Values} Values */
/** @typedef {{text: string, outcome: Values, base: number}} Typed */

const FIELDS = ["text", "reason", ...DETAILS];

/**
 * The answer that is prepared to a question, with what is to become of it. What is typed is kept
 * until it is saved; when somebody else wrote meanwhile, both are shown and none is overwritten.
 * `give(name, args)` gives the command, `tools` is what a page offers besides.
 *
 * @param {{question: Record<string, any>, label: string, give: (name: string, args: object) => Promise<any>, close: () => void, first?: any, tools?: any, [attribute: string]: any}} props
 */
export function PrepareForm({ question, label, give, close, first, tools, ...form }) {
  const { run, busy, error } = useAct();
  const nothing = /** @type {Typed | null} */ (null);
  const [kept, keep, draft] = useKept(`prepared.${question.id}`, nothing, PREPARED);
  const { prepared_answer: stored = "", prepared_version: version = 0 } = question;
  const begun = { text: stored, outcome: preparedOutcome(question), base: version };
  const now = kept ?? begun;
  const change = (/** @type {(typed: Typed) => Partial<Typed>} */ part) =>
    keep((typed) => ({ ...(typed ?? begun), ...part(typed ?? begun) }));
  const outdated = version !== now.base;
  const refused = error?.code === "conflict" ? null : error;
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const hand = (/** @type {Typed | null} */ typed) => {
      const { text, outcome, base } = typed ?? begun;
      const told = outcome.outcome ? outcomeArgs(outcome) : {};
      return run(() =>
        give("question.prepare", { question: question.id, text, base_version: base, ...told }),
      );
    };
    if (await draft.handIn(hand)) close();
  };
  const cancel = () => {
    keep(null);
    close();
  };
  return (
    <form class="stack" onSubmit={submit} noValidate {...form}>
      <Field
        as="textarea"
        name="text"
        rows={6}
        label={label}
        error={errorOf(refused, "text")}
        ref={first}
        value={now.text}
        onInput={(/** @type {any} */ event) => {
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
            {t("staff.prepared_no_outcome")}
          </Button>
        </div>
      )}
      {outdated && (
        <Meanwhile
          said={t("staff.prepared_meanwhile")}
          theirs={[stored, outcomeInWords(begun.outcome)].filter(Boolean).join("\n")}
          keepMine={() => change(() => ({ base: version }))}
          takeTheirs={() => keep(null)}
        />
      )}
      <Refusal error={refused} but={FIELDS} />
      <div class="row">
        <Button type="submit" kind="primary" busy={busy} disabled={outdated}>
          {t("common.save")}
        </Button>
        <Button onClick={cancel}>{t("common.cancel")}</Button>
        {tools}
      </div>
    </form>
  );
}
