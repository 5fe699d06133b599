import { useState } from "preact/hooks";
import { useEdit } from "../keeping/edit.js";
import { send } from "../net/connection.js";
import { t } from "../text/i18n.jsx";
import { QUESTION_LIMIT } from "../text/vocabulary.js";
import { Refusal, useAct } from "../ui/act.jsx";
import { Button, ConfirmButton } from "../ui/button.jsx";
import { Counter, Field } from "../ui/field.jsx";
import { QuestionCard } from "../ui/question.jsx";

/** The questions of the group so far, newest first, each with the way to mend it or take it out. */
export function Sent({ questions, closed, again }) {
  return (
    <section class="stack" aria-labelledby="sent">
      <h2 id="sent">{t("collector.sent", { count: questions.length })}</h2>
      {questions.length === 0 && <p class="muted">{t("collector.sent_none")}</p>}
      <ol class="plain-list rows">
        {[...questions]
          .sort((a, b) => b.number - a.number)
          .map((question) => (
            <li key={question.id}>
              <One question={question} closed={closed} again={again} />
            </li>
          ))}
      </ol>
    </section>
  );
}

function One({ question, closed, again }) {
  const [editing, setEditing] = useState(false);
  const close = () => (setEditing(false), again());
  return (
    <QuestionCard question={question}>
      {!question.is_own && <p class="small muted">{t("collector.not_own")}</p>}
      {editing && <EditForm question={question} close={close} />}
      {!closed && !editing && (
        <Tools question={question} edit={() => setEditing(true)} again={again} />
      )}
    </QuestionCard>
  );
}

function Tools({ question, edit, again }) {
  const { run, busy, error } = useAct();
  const { id, number } = question;
  const name = t("common.question_number", { number });
  const remove = () => send("collected.remove", { questions: [id] }).then(again);
  return (
    <div class="stack-tight">
      <div class="row">
        <Button kind="quiet" onClick={edit}>
          {t("common.edit")}
          <span class="visually-hidden">{name}</span>
        </Button>
        {question.is_prepared ? (
          <p class="small muted">{t("collector.prepared")}</p>
        ) : (
          <ConfirmButton
            kind="quiet"
            busy={busy}
            question={t("collector.remove_question", { name })}
            confirm={t("common.remove")}
            onConfirm={() => run(remove)}
          >
            {t("common.remove")}
            <span class="visually-hidden">{name}</span>
          </ConfirmButton>
        )}
      </div>
      <Refusal error={error} />
    </div>
  );
}

function EditForm({ question, close }) {
  const { text, write, save, cancel, error } = useEdit(
    question,
    close,
    undefined,
    "collected.edit",
  );
  const submit = (event) => {
    event.preventDefault();
    save();
  };
  return (
    <form class="stack-tight" onSubmit={submit} noValidate>
      <Field
        as="textarea"
        label={t("collector.edit", { number: question.number })}
        error={error?.message}
        aside={<Counter text={text} limit={QUESTION_LIMIT} />}
        rows={4}
        value={text}
        onInput={(event) => write(event.currentTarget.value)}
      />
      {error?.code === "conflict" && <blockquote class="as-typed">{error.details.text}</blockquote>}
      <div class="row">
        <Button type="submit" kind="primary">
          {t("common.save")}
        </Button>
        <Button onClick={cancel}>{t("common.cancel")}</Button>
      </div>
    </form>
  );
}
