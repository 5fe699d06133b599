import { meetingPath } from "../net/api.js";
import { send } from "../net/connection.js";
import { useFetched } from "../net/fetched.js";
import { useLive } from "../net/store.js";
import { day } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { Refusal } from "../ui/act.jsx";
import { Notice } from "../ui/notice.jsx";
import { Standing } from "../ui/reply.jsx";
import { Replies } from "../ui/reply-form.jsx";

const ASKED_AGAIN_MS = 60_000;

/** Người trả lời: what one's own body owes after the close, and its answers. */
export function Answerer() {
  const { board, meetingCode } = useLive();
  const { state } = board.meeting;
  const path = meetingPath(meetingCode, "owed");
  const { value, error, again } = useFetched(path, { every: ASKED_AGAIN_MS, after: [state] });
  const give = async (name, args) => {
    const done = await send(name, args);
    await again();
    return done;
  };
  return (
    <div class="answerer">
      <header class="stack-tight">
        <h1>{t("answerer.title", { body: value?.body ?? "" })}</h1>
        <p>{board.meeting.title}</p>
        <p class="muted">{t("answerer.about")}</p>
      </header>
      <Refusal error={error} />
      {state !== "closed" && <Notice tone="promised">{t("answerer.reopened")}</Notice>}
      {state === "closed" && value && !value.questions.length && (
        <Notice>{t("answerer.nothing")}</Notice>
      )}
      {state === "closed" &&
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
          <Standing standing={standing} /> {deadline && t("answerer.until", { day: day(deadline) })}
        </p>
        <p class="as-typed">{text}</p>
        {reason && <p class="small muted">{t("answerer.reason", { reason })}</p>}
      </div>
      <Replies question={{ ...question, body }} replies={question.replies} give={give} own />
    </article>
  );
}
