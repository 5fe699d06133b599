import { meetingPath } from "../net/api.js";
import { send } from "../net/connection.js";
import { useFetched } from "../net/fetched.js";
import { useLive } from "../net/store.js";
import { day } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { Refusal } from "../ui/act.jsx";
import { Notice } from "../ui/notice.jsx";
import { Standing as Promised } from "../ui/reply.jsx";
import { Replies } from "../ui/reply-form.jsx";
import { Assigned, Standing } from "./assigned.jsx";

const ASKED_AGAIN_MS = 60_000;

/** Người trả lời: what one's own body is to answer, beforehand and after the close. */
export function Answerer() {
  const { board, meetingCode } = useLive();
  const { state } = board.meeting;
  const path = meetingPath(meetingCode, "owed");
  const { value, error, again } = useFetched(path, { every: ASKED_AGAIN_MS, after: [state] });
  const give = async (name, args) => {
    try {
      return await send(name, args);
    } finally {
      await again(); // also what somebody else wrote meanwhile
    }
  };
  const reopened = state === "open" && Boolean(board.meeting.ended_at);
  const closed = state === "closed";
  return (
    <div class="answerer">
      <header class="stack-tight">
        <h1>
          {t(closed ? "answerer.title" : "answerer.title_before", { body: value?.body ?? "" })}
        </h1>
        <p>{board.meeting.title}</p>
        <p class="muted">{t(closed ? "answerer.about" : "answerer.about_before")}</p>
        {!closed && value && <Standing questions={value.assigned} meeting={board.meeting} />}
      </header>
      <Refusal error={error} />
      {reopened && <Notice tone="promised">{t("answerer.reopened")}</Notice>}
      {!closed && !reopened && value?.assigned.length === 0 && (
        <Notice>{t("answerer.none_assigned")}</Notice>
      )}
      {!closed &&
        !reopened &&
        value?.assigned.map((question) => (
          <Assigned key={question.id} question={question} give={give} />
        ))}
      {closed && value && !value.questions.length && <Notice>{t("answerer.nothing")}</Notice>}
      {closed &&
        value?.questions.map((question) => (
          <Owed key={question.id} question={question} body={value.body} give={give} />
        ))}
    </div>
  );
}

function Owed({ question, body, give }) {
  const { number, text, reason, deadline, standing } = question;
  return (
    <article class="owed stack" aria-labelledby={`owed-${number}`}>
      <div class="stack-tight">
        <h2 id={`owed-${number}`}>{t("common.question_number", { number })}</h2>
        <p>
          <Promised standing={standing} /> {deadline && t("answerer.until", { day: day(deadline) })}
        </p>
        <p class="as-typed">{text}</p>
        {reason && <p class="small muted">{t("answerer.reason", { reason })}</p>}
      </div>
      <Replies question={{ ...question, body }} replies={question.replies} give={give} own />
    </article>
  );
}
