import { useState } from "preact/hooks";
import { useEdit } from "../keeping/edit.js";
import { useKept } from "../keeping/kept.js";
import { discard, send } from "../net/connection.js";
import { isAhead } from "../net/outbox.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { QUESTION_LIMIT } from "../text/vocabulary.js";
import { Button, ConfirmButton } from "../ui/button.jsx";
import { Counter, Field } from "../ui/field.jsx";
import { QuestionCard } from "../ui/question.jsx";
import { faultOf } from "./asking.js";
import { OwnDeeds } from "./deeds.jsx";
import { useHolder } from "./holder.js";
import { named } from "./owning.js";
import { Became } from "./question.jsx";
import { isStaged } from "./questions.jsx";
import { unsent } from "./unsent.js";

/** "Ý kiến của tôi": what this device has sent, and what became of it. */
export function Own({ board, mine, answers, say, onAsk, refresh, titled = false }) {
  const { outbox } = useLive();
  const { own, before, pass } = useHolder(mine.questions);
  const waiting = unsent(outbox);
  const drawn = (question) => (
    <OwnQuestion
      key={question.id}
      question={question}
      answers={answers[question.id] ?? question.answers}
      answerers={board.answerers}
      onScreen={isStaged(board.stage, question.id)}
      say={say}
      refresh={refresh}
    />
  );
  return (
    <section class="stack">
      <h2 class={titled ? "" : "visually-hidden"}>{t("phone.own")}</h2>
      {!own.length && !waiting.length && (
        <div class="card stack">
          <p class="muted">{t("phone.own_none")}</p>
          {onAsk && board.meeting.intake !== "paused" && (
            <Button onClick={onAsk}>{t("phone.ask")}</Button>
          )}
        </div>
      )}
      {waiting.map((entry) => (
        <Unsent key={entry.op} entry={entry} />
      ))}
      {own.reverse().map(drawn)}
      {own.length > 0 && (
        <p class="row">
          <span class="small muted">{t("phone.lent")}</span>
          <Button kind="quiet" onClick={pass}>
            {t("phone.not_me")}
          </Button>
        </p>
      )}
      {before.length > 0 && (
        <details>
          <summary>{t("phone.sent_before", { n: before.length })}</summary>
          <div class="stack">{before.reverse().map(drawn)}</div>
        </details>
      )}
      {board.meeting.untied_at && <p class="small muted">{t("phone.own_untied")}</p>}
    </section>
  );
}

/** A question that the server has not taken: yet, or at all. */
export function Unsent({ entry }) {
  const { board, role } = useLive();
  const waits = isAhead(entry, role, board);
  const removable = entry.error || waits;
  const why = waits ? "phone.waits_for_opening" : "phone.not_sent_yet";
  return (
    <article class="question stack-tight">
      <h3 class="question-number">{t(entry.error ? "phone.not_taken" : why)}</h3>
      <p class="as-typed">{entry.args.text}</p>
      {entry.error && <p class="field-error">{entry.error.message}</p>}
      {removable && (
        <div class="row">
          {entry.error && (
            <Button kind="primary" onClick={() => sendAgain(entry)}>
              {t("phone.send_again")}
            </Button>
          )}
          <ConfirmButton question={t("phone.drop_question")} onConfirm={() => discard(entry.op)}>
            {t("common.remove")}
          </ConfirmButton>
        </div>
      )}
    </article>
  );
}

function sendAgain(entry) {
  discard(entry.op);
  send(entry.name, entry.args, { keep: true }).catch(() => {});
}

function OwnQuestion({ question, answers, answerers, onScreen, say, refresh }) {
  const [editing, setEditing] = useState(false);
  const pending = question.state === "pending";
  const open = pending || question.state === "shown";
  const withdraw = () =>
    send("question.withdraw", named(question)).then(refresh, (error) => say(error.message));
  if (editing && pending) return <Edit question={question} onDone={() => setEditing(false)} />;
  return (
    <QuestionCard question={nameless(question)} onScreen={onScreen}>
      <OwnState question={question} />
      <Unsaved question={question} />
      <Became question={question} answers={answers} answerers={answerers} />
      <OwnDeeds question={question} say={say} onDone={refresh}>
        {pending && <Button onClick={() => setEditing(true)}>{t("common.edit")}</Button>}
        {open && (
          <ConfirmButton
            question={t("phone.withdraw_question")}
            confirm={t("phone.withdraw")}
            onConfirm={withdraw}
          >
            {t("phone.withdraw")}
          </ConfirmButton>
        )}
      </OwnDeeds>
    </QuestionCard>
  );
}

/** The words of an edit that can be saved no more, until they are removed. */
export function Unsaved({ question }) {
  const [edit, keep] = useKept(`edit.${question.id}`, null);
  const { meeting } = useLive().board;
  const isOver = question.state !== "pending" || meeting.state === "closed";
  if (!edit || !isOver || edit.text === question.text) return null;
  return (
    <div class="stack-tight">
      <Kept label={t("phone.edit_not_saved")} text={edit.text} />
      <ConfirmButton question={t("phone.drop_words")} onConfirm={() => keep(null)}>
        {t("common.remove")}
      </ConfirmButton>
    </div>
  );
}

/** Words that were typed here and went nowhere, to be read and copied. */
export function Kept({ label, text }) {
  return (
    <Field
      as="textarea"
      label={label}
      rows={4}
      readOnly
      value={text}
      onFocus={(event) => event.currentTarget.select()}
    />
  );
}

// the name stands below, with who sees it
const nameless = (question) => ({ ...question, name: "" });

/** The state of one's own question in words, with the reason where there is one. */
export function OwnState({ question }) {
  const { state, decline_reason: reason, decline_note: note, merged_into: into } = question;
  return (
    <div class="own-state stack-tight" data-state={state}>
      {!question.outcome && <p>{stateWords(state, reason, into)}</p>}
      {note && <p class="as-typed">{note}</p>}
      {question.name_mode && (
        <p class="small muted">
          {t(`phone.given_name_${question.name_mode}`, { name: question.name ?? "" })}
        </p>
      )}
    </div>
  );
}

/** What became of one's own question, in a few words. */
export function fateWords({ state, outcome, decline_reason: reason, merged_into: into }) {
  return outcome ? t(`outcome.${outcome}`) : stateWords(state, reason, into);
}

function stateWords(state, reason, into) {
  if (state === "declined") return t("phone.declined", { reason: t(`decline.${reason}`) });
  if (state === "merged" && into) return t("phone.merged", { number: into.number });
  return t(`state.${state}`);
}

const textFault = (text) => faultOf({ text, name_mode: "unrecorded" });

function Edit({ question, onDone }) {
  const { text, write, save, cancel, error } = useEdit(question, onDone, textFault);
  const submit = (event) => {
    event.preventDefault();
    save();
  };
  return (
    <form class="question stack" onSubmit={submit} noValidate>
      <Field
        as="textarea"
        label={t("common.question_number", { number: question.number })}
        value={text}
        error={error?.message}
        onInput={(event) => write(event.currentTarget.value)}
        aside={<Counter text={text} limit={QUESTION_LIMIT} />}
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
