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
import { LateChoices } from "./late-choices.jsx";
import { Kept, OwnState, Unsaved } from "./own.jsx";
import { useOwn } from "./owning.js";
import { Proof } from "./proof.jsx";
import { Became, Later } from "./question.jsx";
import { Questions } from "./questions.jsx";
import { address } from "./sentences.js";
import { unsent } from "./unsent.js";
import { useVotes } from "./votes.js";

/** The closed meeting: one's own questions on one page, made for a screenshot. */
export function Receipt() {
  const { board, mine: told } = useLive();
  const { questions, refresh } = useOwn();
  const mine = { ...told, questions };
  const [all, setAll] = useState(false);
  const words = useForgettingWho();
  return (
    <div class="phone-page stack">
      <Slip board={board} mine={mine} refresh={refresh} />
      <Unsaid words={words} />
      <LateChoices board={board} />
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
  const answers = useAnswers(board.answers);
  const kind = t(questions.length ? "phone.receipt" : "phone.receipt_none");
  return (
    <section class="receipt stack" aria-label={kind}>
      <header class="stack-tight">
        <p class="receipt-kind">{kind}</p>
        <h1>{meeting.title}</h1>
        <p class="muted">{[whenHeld(board), meeting.venue].filter(Boolean).join(" · ")}</p>
      </header>
      {questions.length > 0 && (
        <ol class="plain-list receipt-list">
          {questions.map((question) => (
            <Line
              key={question.id}
              question={question}
              answers={answers[question.merged_into?.id ?? question.id] ?? question.answers}
              answerers={board.answerers}
              say={say}
              refresh={refresh}
            />
          ))}
        </ol>
      )}
      <p class="receipt-thanks">{t("phone.thanks", { you: address(meeting) })}</p>
      <p role="status" class="field-error">
        {said}
      </p>
      {questions.length > 0 && <p class="small muted">{t("phone.receipt_hint")}</p>}
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

function Line({ question, answers, answerers, say, refresh }) {
  const { outcome } = question;
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
      <Became question={question} answers={answers} answerers={answerers} heading="h2" />
      <Unsaved question={question} />
      <Later question={question.merged_into?.id ?? question.id} />
      <OwnDeeds question={question} say={say} onDone={refresh} />
    </li>
  );
}

/** What was written but never reached the secretaries stays readable. */
function Unsaid({ words }) {
  const { outbox } = useLive();
  const entries = unsent(outbox);
  if (!entries.length && !words) return null;
  return (
    <section class="card stack-tight">
      <h2>{t("phone.not_taken")}</h2>
      <p class="small muted">{t("phone.closed_meanwhile")}</p>
      {entries.map((entry) => (
        <Kept key={entry.op} label={t("phone.text")} text={entry.args.text} />
      ))}
      {words && <Kept label={t("phone.unfinished")} text={words} />}
    </section>
  );
}

function Everyone({ board, mine }) {
  const answers = useAnswers(board.answers);
  const votes = useVotes(mine, () => {});
  return <Questions board={board} mine={mine} votes={votes} answers={answers} closed />;
}
