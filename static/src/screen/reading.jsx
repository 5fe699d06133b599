import { isPetition } from "../board/outcomes.js";
import { day } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { Html } from "../ui/html.jsx";
import { Figures } from "./figures.jsx";
import { Fit } from "./fit.jsx";

/** The short reading version of the minutes, page by page. */
export function Reading({ board }) {
  const { reading, page, pages } = board.stage;
  return (
    <>
      <h1 class="view-title view-head">
        <span>{t(titleOf(reading))}</span>
        <span class="view-aside">
          {t("screen.page", { page: Math.min(page + 1, pages), pages })}
        </span>
      </h1>
      <Page reading={reading} approval={board.approval} />
    </>
  );
}

function titleOf(reading) {
  if (reading.summary) return "screen.reading_summary";
  return reading.questions ? "screen.reading_questions" : "screen.reading_conclusion";
}

function Page({ reading, approval }) {
  if (reading.summary) return <Figures summary={reading.summary} />;
  if (reading.questions) return <Register questions={reading.questions} />;
  return (
    <Fit max={6}>
      {reading.conclusion ? <Html html={reading.conclusion} /> : <p>{t("screen.no_conclusion")}</p>}
      {approval && <Approval approval={approval} />}
    </Fit>
  );
}

function Register({ questions }) {
  return (
    <Fit max={4.5}>
      <ol class="register">
        {questions.map((question) => (
          <li key={question.id} class="register-line fit-item">
            <p class="fit-clamp">
              <strong>{t("common.question_number", { number: question.number })}.</strong>{" "}
              {question.text}
            </p>
            <p class="register-outcome fit-clamp" data-outcome={question.outcome ?? "open"}>
              {outcomeOf(question)}
            </p>
          </li>
        ))}
      </ol>
    </Fit>
  );
}

function outcomeOf(question) {
  const { outcome, outcome_reason: reason, body, deadline, channel } = question;
  const parts = [t(outcome ? `outcome.${outcome}` : "screen.no_outcome"), reason, body];
  if (deadline && !isPetition(outcome)) parts.push(t("screen.before_day", { day: day(deadline) }));
  return [...parts, channel].filter(Boolean).join(" – ");
}

/** How the room approved the minutes. */
export function Approval({ approval }) {
  return (
    <p class="approval">
      {t("screen.approval", {
        in_favour: approval.in_favour ?? 0,
        against: approval.against ?? 0,
        abstaining: approval.abstaining ?? 0,
      })}
    </p>
  );
}
