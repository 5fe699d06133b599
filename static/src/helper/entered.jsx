import { useState } from "preact/hooks";
import { byNumber } from "../board/rows.js";
import { useEdit } from "../keeping/edit.js";
import { discard, send } from "../net/connection.js";
import { useLive } from "../net/store.js";
import { hm } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { QUESTION_LIMIT } from "../text/vocabulary.js";
import { Button, ConfirmButton } from "../ui/button.jsx";
import { Counter, Field } from "../ui/field.jsx";
import { Notice } from "../ui/notice.jsx";
import { Outcome } from "../ui/outcome.jsx";

/** What this phone has entered, newest first, with its number and what became of it. */
export function Entered({ sending, closed }) {
  const { mine, outbox } = useLive();
  const entered = byNumber(mine.questions).reverse();
  const refused = outbox.filter((entry) => entry.error);
  return (
    <section class="entered" aria-labelledby="entered-title">
      <h2 id="entered-title">{t("helper.entered", { count: entered.length })}</h2>
      {refused.map((entry) => (
        <Notice key={entry.op} tone="danger" title={entry.error.message}>
          {entry.args.text && <p class="as-typed">{entry.args.text}</p>}
          <Button onClick={() => discard(entry.op)}>{t("helper.seen")}</Button>
        </Notice>
      ))}
      {entered.length + sending.length === 0 && <p class="muted">{t("helper.entered_none")}</p>}
      <ol class="plain-list entered-list">
        {[...sending].reverse().map((entry, place) => (
          <li key={`sending-${sending.length - place}`} class="card">
            <p class="muted small" role="status">
              {t("helper.sending")}
            </p>
            <p class="as-typed">{entry.text}</p>
          </li>
        ))}
        {entered.map((question) => (
          <EnteredQuestion key={question.id} question={question} closed={closed} />
        ))}
      </ol>
    </section>
  );
}

function EnteredQuestion({ question, closed }) {
  const [editing, setEditing] = useState(false);
  const [error, setError] = useState(null);
  const pending = question.state === "pending" && !closed;
  const withdraw = () => send("question.withdraw", { question: question.id }).catch(setError);
  return (
    <li class="card">
      <p class="entered-head">
        <strong>{t("helper.received", { number: question.number })}</strong>
        <time>{hm(question.asked_at)}</time>
      </p>
      {editing ? (
        <EditForm question={question} close={() => setEditing(false)} />
      ) : (
        <p class="as-typed">{question.text}</p>
      )}
      <p class="small muted">
        {t(`state.${question.state}`)} <Fate question={question} />
      </p>
      {pending && !editing && (
        <div class="entered-actions">
          <Button onClick={() => setEditing(true)}>{t("common.edit")}</Button>
          <ConfirmButton
            kind="quiet"
            question={t("helper.withdraw_question", { number: question.number })}
            confirm={t("helper.withdraw")}
            onConfirm={withdraw}
          >
            {t("helper.withdraw")}
          </ConfirmButton>
        </div>
      )}
      {error && (
        <p class="field-error" role="alert">
          {error.message}
        </p>
      )}
    </li>
  );
}

function Fate({ question }) {
  if (question.outcome) return <Outcome outcome={question.outcome} />;
  if (question.merged_into) {
    return t("common.question_number", { number: question.merged_into.number });
  }
  if (!question.decline_reason) return null;
  return [t(`decline.${question.decline_reason}`), question.decline_note]
    .filter(Boolean)
    .join(": ");
}

function EditForm({ question, close }) {
  const { text, write, save, cancel, error } = useEdit(question, close);
  const submit = (event) => {
    event.preventDefault();
    save();
  };
  return (
    <form class="stack-tight" onSubmit={submit}>
      <Field
        as="textarea"
        label={t("helper.edit_question", { number: question.number })}
        error={error?.message}
        aside={<Counter text={text} limit={QUESTION_LIMIT} />}
        rows={4}
        value={text}
        onInput={(event) => write(event.currentTarget.value)}
      />
      {error?.code === "conflict" && <blockquote class="as-typed">{error.details.text}</blockquote>}
      <div class="entered-actions">
        <Button type="submit" kind="primary">
          {t("common.save")}
        </Button>
        <Button onClick={cancel}>{t("common.cancel")}</Button>
      </div>
    </form>
  );
}
