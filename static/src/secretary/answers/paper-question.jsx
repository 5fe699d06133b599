import { useState } from "preact/hooks";
import { preparedOutcome } from "../../board/outcome-values.js";
import { reanswered, setAside, unrecorded } from "../../board/undoing.js";
import { useLive } from "../../net/store.js";
import { day } from "../../text/format.js";
import { t } from "../../text/i18n.jsx";
import { Refusal, useAct } from "../../ui/act.jsx";
import { Button, ConfirmButton, LiveButton } from "../../ui/button.jsx";
import { Earlier } from "../../ui/earlier.jsx";
import { Heard } from "../../ui/heard.jsx";
import { Outcome } from "../../ui/outcome.jsx";
import { useUndo } from "../../ui/undo.jsx";
import { Classify } from "../questions/classify.jsx";
import { EditQuestion, RestoreWords } from "../questions/edit-text.jsx";
import { Person } from "../questions/person.jsx";
import { Prepare } from "../questions/prepare.jsx";
import { QuestionFacts } from "../questions/question-facts.jsx";
import { answersTo } from "../questions/questions.js";
import { Take } from "../questions/take.jsx";
import { DeclineForm } from "../review/decline.jsx";
import { MergeForm } from "../review/merge.jsx";

const FORMS = {
  edit: EditQuestion,
  classify: Classify,
  prepare: Prepare,
  merge: MergeForm,
  decline: DeclineForm,
};

/** The question as the minutes have it, and what a secretary may do with it. */
export function PaperQuestion({ question }) {
  const { board } = useLive();
  const [form, setForm] = useState("");
  const open = board.meeting.state === "open";
  const staged = (board.stage?.questions || []).includes(question.id);
  const Form = FORMS[form];
  const toggle = (name) => () => setForm(form === name ? "" : name);
  const button = (name) => (
    <Button kind="quiet" aria-expanded={form === name} onClick={toggle(name)}>
      {t(`secretary.${name}`)}
    </Button>
  );
  return (
    <section class="paper-question" data-staged={staged || undefined}>
      <header class="paper-question-head">
        <h2>{t("common.question_number", { number: question.number })}</h2>
        {staged && <span class="chip chip-stage">{t("common.on_screen")}</span>}
        <Outcome outcome={question.outcome} />
        <QuestionFacts question={question} />
      </header>
      <p class="paper-text as-typed">{question.text}</p>
      <Earlier
        question={question}
        beside={({ text }) => <RestoreWords question={question} text={text} />}
      />
      <div class="paper-tools">
        {open && <Take question={question} />}
        {button("edit")}
        {button("classify")}
        {button("prepare")}
        {open && question.state === "shown" && button("merge")}
        {open && question.state === "shown" && button("decline")}
        {open && question.state === "answered" && <Reopen question={question} />}
        {open && <Person question={question} />}
      </div>
      {Form && <Form question={question} close={() => setForm("")} />}
      {board.meeting.recorded && momentOf(question, board) && (
        <Heard
          at={momentOf(question, board)}
          label={t("common.question_number", { number: question.number })}
        />
      )}
      {question.contact && (
        <p class="hint">{t("secretary.contact", { contact: question.contact })}</p>
      )}
      {(question.prepared_answer || question.prepared_outcome) && <Prepared question={question} />}
    </section>
  );
}

/** When a question was spoken of: on the screen, in its speaker's turn, or when it was answered. */
function momentOf(question, board) {
  const turn = board.speakers?.[question.speaker];
  return question.staged_at ?? turn?.started_at ?? question.answered_at;
}

function Reopen({ question }) {
  const { act, busy, error } = useAct();
  const { follow } = useUndo();
  const reopen = () => {
    const words = t("secretary.did_reopen", { number: question.number });
    return follow(act("question.reopen", { question: question.id }), words, reanswered(question));
  };
  return (
    <>
      <ConfirmButton
        as={LiveButton}
        kind="quiet"
        busy={busy}
        question={t("secretary.reopen_question")}
        onConfirm={reopen}
      >
        {t("secretary.reopen")}
      </ConfirmButton>
      <Refusal error={error} />
    </>
  );
}

/** It becomes the draft of an answer that has no text yet, or with one press the answer itself, with
 * the outcome that was prepared. */
function Prepared({ question }) {
  const { board } = useLive();
  const { act, busy, error } = useAct();
  const { follow } = useUndo();
  const questions = [question.id];
  const unanswered = answersTo(board, question.id).length === 0;
  const { body, deadline, channel } = preparedOutcome(question);
  const terms = [body, deadline && day(deadline), channel].filter(Boolean);
  const record = async () => {
    const begun = await act("answer.start", { questions });
    if (!begun) return;
    const { answer } = begun;
    const words = t("secretary.did_record", { numbers: question.number });
    const back = [...unrecorded(answer, { discard: true }), ...setAside([question])];
    await follow(act("answer.record", { answer }), words, back);
  };
  return (
    <details class="prepared" open={unanswered}>
      <summary>{t("secretary.prepared")}</summary>
      <p class="as-typed">{question.prepared_answer}</p>
      {question.prepared_outcome && (
        <p>
          <Outcome outcome={question.prepared_outcome} /> {terms.join(" · ")}
        </p>
      )}
      {unanswered && question.prepared_answer && (
        <div class="actions">
          {board.meeting.state === "open" && (
            <Button busy={busy} onClick={record}>
              {t("secretary.record_prepared")}
            </Button>
          )}
          <Button kind="quiet" busy={busy} onClick={() => act("answer.start", { questions })}>
            {t("secretary.use_prepared")}
          </Button>
        </div>
      )}
      <Refusal error={error} />
    </details>
  );
}
