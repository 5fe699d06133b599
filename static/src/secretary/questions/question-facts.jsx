import { useLive } from "../../net/store.js";
import { date, hm } from "../../text/format.js";
import { t } from "../../text/i18n.jsx";
import { voiceOf } from "./questions.js";

/** Who asked, how it came in and how many care, in one line. */
export function QuestionFacts({ question }) {
  const { board } = useLive();
  const facts = [
    t(`origin.${question.origin}`),
    question.kind && question.kind !== "question" && t(`kind.${question.kind}`),
    question.direction === "to_staff" && t("direction.to_staff"),
    question.topic,
    question.origin === "early" ? date(question.asked_at) : hm(question.asked_at),
    sentBy(question, board),
  ].filter(Boolean);
  return (
    <span class="facts">
      <Voice question={question} board={board} />
      <span>{facts.join(" · ")}</span>
      {question.votes > 0 && (
        <span class="votes">{t("secretary.votes", { count: question.votes })}</span>
      )}
      {question.merged > 0 && (
        <span class="votes">{t("common.asked_same", { n: question.merged })}</span>
      )}
      {question.wants_reply && <span class="chip">{t("secretary.wants_reply")}</span>}
    </span>
  );
}

function sentBy({ collector }, board) {
  const name = board.collectors[collector]?.name;
  return name && t("staff.sent_by", { name });
}

/** The name with its unit and group; a name for secretaries alone says so. */
function Voice({ question, board }) {
  const voice = voiceOf(question, board);
  const rest = [voice.unit, voice.group, voice.site].filter(Boolean).join(", ");
  if (!voice.name) return <span>{rest || t("secretary.no_name")}</span>;
  return (
    <span>
      <strong>{voice.name}</strong>
      {voice.secret && <SecretMark />}
      {rest && `, ${rest}`}
    </span>
  );
}

export function SecretMark() {
  return (
    <span class="secret">
      <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
        <path
          d="M5 7V5a3 3 0 0 1 6 0v2h1v7H4V7zm1.5 0h3V5a1.5 1.5 0 0 0-3 0z"
          fill="currentColor"
        />
      </svg>
      {t("name_mode.secretaries_only")}
    </span>
  );
}
