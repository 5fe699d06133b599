import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { Button } from "../ui/button.jsx";
import { Html } from "../ui/html.jsx";
import { memo } from "../ui/memo.js";
import { QuestionCard } from "../ui/question.jsx";
import { Reply, repliesTo } from "../ui/reply.jsx";
import "./questions.css";
import { promiseOf } from "./sentences.js";

const NONE = [];

/** One question of the hall, with its upvote button and what was answered. */
export const HallQuestion = memo(({ question, groups, sites, answerers, ...props }) => {
  const { answers = NONE, onScreen, own, voted, votes, gone, closed, onToggle } = props;
  const silent = own || closed || question.votes_final;
  return (
    <QuestionCard question={question} groups={groups} sites={sites} onScreen={onScreen}>
      <Became question={question} answers={answers} answerers={answerers} />
      <Later question={question.id} />
      <div class="question-foot">
        {gone && <p class="muted small">{t("phone.question_gone")}</p>}
        {!gone && silent && <Interest question={question} votes={votes} own={own} voted={voted} />}
        {!gone && !silent && (
          <Upvote question={question} voted={voted} votes={votes} onToggle={onToggle} />
        )}
      </div>
    </QuestionCard>
  );
});

/** "Tôi cũng quan tâm", with how many pressed it. */
export function Upvote({ question, voted, votes, onToggle }) {
  return (
    <Button aria-pressed={voted} class="upvote" onClick={() => onToggle(question)}>
      <Heart filled={voted} />
      {t("phone.upvote")}
      <span class="figures">
        {votes}
        <span class="visually-hidden"> {t("phone.people")}</span>
      </span>
      <AskedSame question={question} />
      <span class="visually-hidden">
        {t("common.question_number", { number: question.number })}
      </span>
    </Button>
  );
}

function Heart({ filled }) {
  const heart =
    "M10 17S2.5 12.6 2.5 7.4A3.9 3.9 0 0 1 10 5.8a3.9 3.9 0 0 1 7.5 1.6C17.5 12.6 10 17 10 17Z";
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path
        d={heart}
        fill={filled ? "currentColor" : "none"}
        stroke="currentColor"
        stroke-width="1.6"
      />
    </svg>
  );
}

function AskedSame({ question }) {
  if (!question.merged) return null;
  return <span class="asked-same"> ({t("common.asked_same", { n: question.merged })})</span>;
}

/** How many upvoted, where one cannot. */
export function Interest({ question, votes, own = false, voted = false }) {
  return (
    <p class="muted small figures">
      {own && <strong>{t("phone.own_question")} · </strong>}
      {voted && <strong>{t("phone.upvoted")} · </strong>}
      {t("phone.interested", { n: votes })}
      <AskedSame question={question} />
    </p>
  );
}

/** The outcome in words and the answers as recorded, each below a heading of this level. */
export function Became({ question, answers = NONE, answerers, heading = "h4" }) {
  const Heading = /** @type {any} */ (heading);
  return (
    <>
      <Promised question={question} />
      {answers.map((answer) => (
        <section class="answer" key={answer.id}>
          <Heading class="answer-by">
            {t("phone.answer_by", { who: namesOf(answer.answerers, answerers) })}
          </Heading>
          <Html html={answer.html} />
        </section>
      ))}
    </>
  );
}

/** What was answered after the close. */
export function Later({ question }) {
  const { board } = useLive();
  return repliesTo(board.replies, question).map((reply) => <Reply key={reply.id} reply={reply} />);
}

function namesOf(ids = NONE, answerers = {}) {
  const names = ids.map((id) => answerers[id]?.name).filter(Boolean);
  return names.join(", ") || t("phone.the_panel");
}

function Promised({ question }) {
  const { outcome_reason: reason } = question;
  const promise = promiseOf(question);
  if (!promise && !reason) return null;
  return (
    <div class="promise stack-tight" data-promise={Boolean(promise) || undefined}>
      {reason && <p>{t("phone.outcome_reason", { reason })}</p>}
      {promise && <p>{promise}</p>}
    </div>
  );
}
