import { useState } from "preact/hooks";
import { began } from "../board/programme.js";
import { byNumber } from "../board/rows.js";
import { useLive } from "../net/store.js";
import { date, hm } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { Button } from "../ui/button.jsx";
import { Outcome } from "../ui/outcome.jsx";
import "./receipt.css";
import { useAnswers } from "./answers.js";
import { OwnDeeds } from "./deeds.jsx";
import { useForgettingWho } from "./holder.js";
import { OwnState } from "./own.jsx";
import { useOwn } from "./owning.js";
import { Proof } from "./proof.jsx";
import { Later } from "./question.jsx";
import { Questions } from "./questions.jsx";
import { address, promiseOf } from "./sentences.js";
import { unsent } from "./unsent.js";
import { useVotes } from "./votes.js";

/** The closed meeting: one's own questions on one page, made for a screenshot. */
export function Receipt() {
  const { board, mine: told } = useLive();
  const { questions, refresh } = useOwn();
  const mine = { ...told, questions };
  const [all, setAll] = useState(false);
  useForgettingWho();
  return (
    <div class="phone-page stack">
      <Slip board={board} mine={mine} refresh={refresh} />
      <Unsaid />
      <Proof />
      <Button class="wide" aria-expanded={all} onClick={() => setAll(!all)}>
        {t("phone.see_all", { n: board.counts?.questions ?? 0 })}
      </Button>
      {all && <Everyone board={board} mine={mine} />}
    </div>
  );
}

function Slip({ board, mine, refresh }) {
  const [said, say] = useState("");
  const { meeting } = board;
  const questions = byNumber(mine.questions);
  return (
    <section class="receipt stack" aria-label={t("phone.receipt")}>
      <header class="stack-tight">
        <p class="receipt-kind">{t("phone.receipt")}</p>
        <h1>{meeting.title}</h1>
        <p class="muted">{[whenHeld(board), meeting.venue].filter(Boolean).join(" · ")}</p>
      </header>
      {questions.length > 0 && (
        <ol class="plain-list receipt-list">
          {questions.map((question) => (
            <Line key={question.id} question={question} say={say} refresh={refresh} />
          ))}
        </ol>
      )}
      <p class="receipt-thanks">{t("phone.thanks", { you: address(meeting) })}</p>
      <p role="status" class="field-error">
        {said}
      </p>
      <p class="small muted">{t(questions.length ? "phone.receipt_hint" : "phone.receipt_none")}</p>
      <p class="small muted">{t(meeting.untied_at ? "phone.own_untied" : "phone.untied_soon")}</p>
    </section>
  );
}

function whenHeld(board) {
  const from = began(board);
  const { ended_at: to } = board.meeting;
  if (!from || !to) return "";
  return `${date(from)}, ${hm(from)} – ${hm(to)}`;
}

function Line({ question, say, refresh }) {
  const { outcome } = question;
  const promise = promiseOf(question);
  return (
    <li class="receipt-line stack-tight">
      <p>
        <strong>{t("common.question_number", { number: question.number })}.</strong>{" "}
        <span class="as-typed">{question.text}</span>
      </p>
      {outcome ? (
        <Outcome outcome={outcome} />
      ) : (
        <OwnState question={{ ...question, name_mode: "" }} />
      )}
      {question.outcome_reason && (
        <p class="small">{t("phone.outcome_reason", { reason: question.outcome_reason })}</p>
      )}
      {promise && <p class="small">{promise}</p>}
      <Later question={question.merged_into?.id ?? question.id} />
      <OwnDeeds question={question} say={say} onDone={refresh} />
    </li>
  );
}

/** What was written but never reached the secretaries stays readable. */
function Unsaid() {
  const { outbox } = useLive();
  const entries = unsent(outbox);
  if (!entries.length) return null;
  return (
    <section class="card stack-tight">
      <h2>{t("phone.not_taken")}</h2>
      {entries.map((entry) => (
        <p key={entry.op} class="as-typed">
          {entry.args.text}
        </p>
      ))}
    </section>
  );
}

function Everyone({ board, mine }) {
  const answers = useAnswers(board.answers);
  const votes = useVotes(mine, () => {});
  return <Questions board={board} mine={mine} votes={votes} answers={answers} closed />;
}
