import { DETAILS, outcomeArgs, preparedOutcome } from "../../board/outcome-values.js";
import { PREPARED, useKept } from "../../keeping/kept.js";
import { send } from "../../net/connection.js";
import { t } from "../../text/i18n.jsx";
import { errorOf, Refusal, useAct } from "../../ui/act.jsx";
import { Button } from "../../ui/button.jsx";
import { Counter, Field } from "../../ui/field.jsx";
import { History } from "../../ui/history.jsx";
import { Meanwhile } from "../../ui/meanwhile.jsx";
import { OutcomeFields } from "../../ui/outcome-fields.jsx";
import { onEscape, useFirstFocus } from "../keys.js";

/** Change a question's words. Someone else's change meanwhile is shown, never overwritten. */
export function EditQuestion({ question, close }) {
  return (
    <EditText
      command="question.edit"
      label={t("secretary.edit_question", { number: question.number })}
      stored={question.text}
      version={question.version}
      limit={500}
      question={question}
      close={close}
    />
  );
}

/** Write the answer that is prepared beforehand, and what is to become of the question. */
export function Prepare({ question, close }) {
  const now = preparedOutcome(question);
  const [mine, setMine, draft] = useKept(`prepared.outcome.${question.id}`, null, PREPARED);
  const values = mine ?? now;
  const change = (next) => setMine((mine) => next(mine ?? now));
  const restore = (text) => {
    const told = now.outcome ? outcomeArgs(now) : {};
    const base_version = question.prepared_version ?? 0;
    return send("question.prepare", { question: question.id, text, base_version, ...told });
  };
  return (
    <EditText
      command="question.prepare"
      label={t("secretary.prepared")}
      stored={question.prepared_answer ?? ""}
      version={question.prepared_version ?? 0}
      question={question}
      close={close}
      sending={(hand) =>
        draft.handIn((mine) => {
          const chosen = mine ?? now;
          return hand(chosen.outcome ? outcomeArgs(chosen) : {});
        })
      }
      drop={() => setMine(null)}
      tools={
        <History
          of="prepared"
          id={question.id}
          title={t("secretary.prepared")}
          now={question.prepared_answer ?? ""}
          restore={restore}
        />
      }
      more={(error) => (
        <>
          <OutcomeFields values={values} change={change} error={error} />
          {values.outcome && (
            <div class="actions">
              <Button kind="quiet" onClick={() => setMine(preparedOutcome({}))}>
                {t("secretary.prepared_no_outcome")}
              </Button>
            </div>
          )}
        </>
      )}
    />
  );
}

/** @param {Record<string, any>} props */
function EditText({ command, label, stored, version, limit, question, close, ...beside }) {
  const { sending = (hand) => hand({}), drop, more, tools } = beside;
  const { act, busy, error } = useAct();
  const [kept, setKept, draft] = useKept(`edit.${command}.${question.id}`, null, PREPARED);
  const base = kept?.base ?? stored;
  const text = kept?.text ?? stored;
  const field = useFirstFocus();
  const outdated = stored !== base;

  const cancel = () => {
    setKept(null);
    drop?.();
    close();
  };
  const save = async (besides = {}) => {
    const hand = (now) => {
      const args = { question: question.id, text: now?.text ?? stored, base_version: version };
      return sending((told) => act(command, { ...args, ...told, ...besides }));
    };
    if (await draft.handIn(hand)) close();
  };
  const submit = (event) => {
    event.preventDefault();
    save();
  };
  const rebase = (words) => setKept({ text: words, base: stored });
  const write = (event) => setKept({ text: event.currentTarget.value, base });
  return (
    <form class="inline-form" onSubmit={submit} onKeyDown={onEscape(close)}>
      <Field
        as="textarea"
        label={label}
        error={error?.code !== "conflict" && errorOf(error, "text")}
        aside={limit && <Counter text={text} limit={limit} />}
        ref={field}
        rows={4}
        value={text}
        onInput={write}
      />
      {more?.(error)}
      {outdated && (
        <Meanwhile
          said={t("secretary.edited_meanwhile")}
          theirs={stored}
          keepMine={() => rebase(text)}
          takeTheirs={() => rebase(stored)}
        />
      )}
      {error?.code !== "conflict" && (
        <Refusal error={error} but={["text", ...(more ? [...DETAILS, "reason"] : [])]} />
      )}
      {!outdated && <Upvotes error={error} busy={busy} settle={(upvotes) => save({ upvotes })} />}
      <div class="actions">
        <Button kind="primary" type="submit" disabled={busy || outdated}>
          {t("common.save")}
        </Button>
        <Button onClick={cancel}>{t("common.cancel")}</Button>
        {tools}
      </div>
    </form>
  );
}

/** Where others upvoted other words: whether those upvotes are kept. */
function Upvotes({ error, busy, settle }) {
  if (error?.code !== "upvotes_undecided") return null;
  return (
    <div class="actions">
      <Button busy={busy} onClick={() => settle("keep")}>
        {t("secretary.keep_upvotes")}
      </Button>
      <Button busy={busy} onClick={() => settle("reset")}>
        {t("secretary.reset_upvotes")}
      </Button>
    </div>
  );
}

/** Brings back what a question said before; what it says now is kept as its latest earlier words. */
export function RestoreWords({ question, text }) {
  const { act, busy, error } = useAct();
  const restore = (besides = {}) => {
    const { id, version } = question;
    return act("question.edit", { question: id, text, base_version: version, ...besides });
  };
  if (text === question.text) return null;
  return (
    <>
      <Button kind="quiet" busy={busy} onClick={() => restore()}>
        {t("history.restore")}
      </Button>
      <Refusal error={error} />
      <Upvotes error={error} busy={busy} settle={(upvotes) => restore({ upvotes })} />
    </>
  );
}
