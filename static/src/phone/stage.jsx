import { hm } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { Notice } from "../ui/notice.jsx";
import { HallQuestion } from "./question.jsx";
import { cannotVote } from "./questions.jsx";

const WORTH_SAYING = ["intermission", "reading", "closing"];

/** Tells those who listen to the page that the hall has gone on to another question. */
export function OnStageAloud({ board }) {
  const { view, questions = [] } = board.stage ?? {};
  const numbers = questions
    .map((id) => board.questions[id]?.number)
    .filter(Boolean)
    .join(", ");
  return (
    <p class="visually-hidden" role="status">
      {view === "questions" && numbers && t("phone.on_screen_now", { numbers })}
    </p>
  );
}

/** What the hall's screen shows now, where it concerns the phones. */
export function OnStage({ board, mine, votes, answers }) {
  const { stage } = board;
  const staged = (stage?.questions ?? []).filter((id) => id in board.questions);
  if (stage?.view === "questions" && staged.length) {
    return (
      <section class="stack-tight">
        <h2 class="visually-hidden">{t("common.on_screen")}</h2>
        {staged.map((id) => {
          const question = { id, ...board.questions[id] };
          return (
            <HallQuestion
              key={id}
              question={question}
              groups={board.groups}
              sites={board.sites}
              answerers={board.answerers}
              answers={answers[id]}
              onScreen
              own={id in mine.questions}
              voted={votes.voted(id)}
              votes={votes.count(question)}
              closed={cannotVote(board, mine)}
              onToggle={votes.toggle}
            />
          );
        })}
      </section>
    );
  }
  if (!WORTH_SAYING.includes(stage?.view)) return null;
  return (
    <Notice tone="accent">
      <p>
        {stage.view === "intermission" && stage.until
          ? t("phone.intermission_until", { time: hm(stage.until) })
          : t(`phone.stage_${stage.view}`)}
      </p>
    </Notice>
  );
}
