import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "../ui/act.jsx";
import { ConfirmButton, LiveButton } from "../ui/button.jsx";
import { Earlier } from "../ui/earlier.jsx";
import { Outcome } from "../ui/outcome.jsx";
import { whoAsked } from "../ui/question.jsx";
import { useUndo } from "../ui/undo.jsx";
import { useMarkAnswered } from "./marking.js";
import { answererNames, stagedIds } from "./questions.js";

/** One question of the list; `live` when a chair may do something to it. */
export function QuestionRow({ board, question, live, picked, pick }) {
  const staged = stagedIds(board).includes(question.id);
  const number = t("common.question_number", { number: question.number });
  return (
    <li class="question-row" data-staged={staged || undefined}>
      <div class="question-row-head">
        {live ? (
          <label class="question-pick">
            <input
              type="checkbox"
              checked={picked}
              onChange={(event) => pick(event.currentTarget.checked)}
            />
            <strong>{number}</strong>
          </label>
        ) : (
          <strong>{number}</strong>
        )}
        <span class="question-facts">{factsOf(question)}</span>
        <Outcome outcome={question.outcome} />
        {question.aside && <span class="staged-mark">{t("common.aside")}</span>}
        {staged && <span class="staged-mark">{t("chair.on_screen")}</span>}
      </div>
      <p class="question-words">{question.text}</p>
      <Earlier question={question} />
      <Who board={board} question={question} />
      {live && <Deeds question={question} number={number} staged={staged} />}
    </li>
  );
}

function factsOf(question) {
  const facts = [t("chair.votes", { count: question.votes ?? 0 }), t(`origin.${question.origin}`)];
  if (question.merged) facts.splice(1, 0, t("common.asked_same", { n: question.merged }));
  if (question.kind && question.kind !== "question") facts.push(t(`kind.${question.kind}`));
  if (question.topic) facts.push(question.topic);
  return facts.join(" · ");
}

function Who({ board, question }) {
  const asked = whoAsked(question, board);
  const names = answererNames(board, question);
  if (!asked && !names.length) return null;
  return (
    <p class="question-people">
      {asked && <span>{asked}</span>}
      {names.length > 0 && <span>{t("chair.answered_by", { names: names.join(", ") })}</span>}
    </p>
  );
}

function Deeds({ question, number, staged }) {
  const { act, busy, error } = useAct();
  const markAnswered = useMarkAnswered(act);
  const { follow } = useUndo();
  const one = { question: question.id };
  const many = { questions: [question.id] };
  const [later, undone, words] = question.aside
    ? ["question.take_up", "question.set_aside", "chair.did_take_up"]
    : ["question.set_aside", "question.take_up", "chair.did_set_aside"];
  const putOff = () =>
    follow(act(later, one), t(words, { number: question.number }), [[undone, one]]);
  return (
    <div class="deeds">
      {!staged && (
        <LiveButton
          busy={busy}
          onClick={() => act("stage.show_questions", many)}
          aria-label={`${t("chair.show")}: ${number}`}
        >
          {t("chair.show")}
        </LiveButton>
      )}
      {question.state === "shown" ? (
        <ConfirmButton
          as={LiveButton}
          kind="quiet"
          question={t("chair.answered_question", { number: question.number })}
          confirm={t("chair.answered")}
          onConfirm={() => markAnswered([question])}
          aria-label={`${t("chair.answered")}: ${number}`}
        >
          {t("chair.answered")}
        </ConfirmButton>
      ) : (
        <ConfirmButton
          as={LiveButton}
          kind="quiet"
          question={t("chair.reopen_question", { number: question.number })}
          confirm={t("chair.reopen")}
          onConfirm={() => act("question.reopen", one)}
          aria-label={`${t("chair.reopen")}: ${number}`}
        >
          {t("chair.reopen")}
        </ConfirmButton>
      )}
      {question.state === "shown" && (
        <LiveButton
          kind="quiet"
          busy={busy}
          onClick={putOff}
          aria-label={`${t(question.aside ? "chair.take_up" : "chair.set_aside")}: ${number}`}
        >
          {t(question.aside ? "chair.take_up" : "chair.set_aside")}
        </LiveButton>
      )}
      <Refusal error={error} />
    </div>
  );
}
