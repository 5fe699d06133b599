import { useState } from "preact/hooks";
import { t } from "../shared/i18n.jsx";
import { Button } from "../shared/button.jsx";
import { Counter, Field } from "../shared/field.jsx";
import { Refusal, useAct } from "./act.jsx";
import { useKept } from "./desk.js";
import { onEscape, useFirstFocus } from "./keys.js";

const LIMIT = 500;

/** Change a question's words. Someone else's change meanwhile is shown, never overwritten. */
export function EditQuestion({ question, close }) {
  const { act, busy, error } = useAct();
  const [kept, setKept] = useKept(`edit.${question.id}`, null);
  const [base, setBase] = useState(kept?.base ?? question.text);
  const text = kept?.text ?? base;
  const field = useFirstFocus();
  const outdated = question.text !== base;

  const done = () => {
    setKept(null);
    close();
  };
  const submit = async (event) => {
    event.preventDefault();
    const args = { question: question.id, text, base_version: question.version };
    if (await act("question.edit", args)) done();
  };
  const rebase = (words) => {
    setBase(question.text);
    setKept({ text: words, base: question.text });
  };
  const write = (event) => setKept({ text: event.currentTarget.value, base });
  return (
    <form class="inline-form" onSubmit={submit} onKeyDown={onEscape(close)}>
      <Field
        as="textarea"
        label={t("secretary.edit_question", { number: question.number })}
        error={error?.field === "text" && error.code !== "conflict" && error.message}
        aside={<Counter text={text} limit={LIMIT} />}
        ref={field}
        rows={4}
        value={text}
        onInput={write}
      />
      {outdated && (
        <Outdated
          theirs={question.text}
          take={() => rebase(question.text)}
          keep={() => rebase(text)}
        />
      )}
      {error?.code !== "conflict" && <Refusal error={error} but={["text"]} />}
      <div class="actions">
        <Button kind="primary" type="submit" disabled={busy || outdated}>
          {t("common.save")}
        </Button>
        <Button onClick={done}>{t("common.cancel")}</Button>
      </div>
    </form>
  );
}

function Outdated({ theirs, take, keep }) {
  return (
    <div class="outdated" role="alert">
      <p>{t("secretary.edited_meanwhile")}</p>
      <blockquote>{theirs}</blockquote>
      <div class="actions">
        <Button onClick={keep}>{t("common.keep_mine")}</Button>
        <Button onClick={take}>{t("common.take_theirs")}</Button>
      </div>
    </div>
  );
}
