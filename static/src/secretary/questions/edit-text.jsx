import { PREPARED, useKept } from "../../keeping/kept.js";
import { t } from "../../text/i18n.jsx";
import { errorOf, Refusal, useAct } from "../../ui/act.jsx";
import { Button } from "../../ui/button.jsx";
import { Counter, Field } from "../../ui/field.jsx";
import { Meanwhile } from "../../ui/meanwhile.jsx";
import { onEscape, useFirstFocus } from "../keys.js";

/** Change a question's words. Someone else's change meanwhile is shown, never overwritten. */
export function EditQuestion({ question, close }) {
  const { id, number, text: stored, version } = question;
  const { act, busy, error } = useAct();
  const [kept, setKept, draft] = useKept(`edit.question.edit.${id}`, null, PREPARED);
  const base = kept?.base ?? stored;
  const text = kept?.text ?? stored;
  const field = useFirstFocus();
  const outdated = stored !== base;

  const cancel = () => {
    setKept(null);
    close();
  };
  const save = async (besides = {}) => {
    const hand = (now) => {
      const args = { question: id, text: now?.text ?? stored, base_version: version };
      return act("question.edit", { ...args, ...besides });
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
        label={t("secretary.edit_question", { number })}
        error={error?.code !== "conflict" && errorOf(error, "text")}
        aside={<Counter text={text} limit={500} />}
        ref={field}
        rows={4}
        value={text}
        onInput={write}
      />
      {outdated && (
        <Meanwhile
          said={t("secretary.edited_meanwhile")}
          theirs={stored}
          keepMine={() => rebase(text)}
          takeTheirs={() => rebase(stored)}
        />
      )}
      {error?.code !== "conflict" && <Refusal error={error} but={["text"]} />}
      {!outdated && <Upvotes error={error} busy={busy} settle={(upvotes) => save({ upvotes })} />}
      <div class="actions">
        <Button kind="primary" type="submit" disabled={busy || outdated}>
          {t("common.save")}
        </Button>
        <Button onClick={cancel}>{t("common.cancel")}</Button>
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
