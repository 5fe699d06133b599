import { byNumber } from "../board/rows.js";
import { send } from "../net/connection.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "../ui/act.jsx";
import { ConfirmButton } from "../ui/button.jsx";
import { BringList } from "./list.jsx";

const AT_ONCE = 500;

/** The questions that classes and organisations sent before the day. */
export function Collected() {
  const { board } = useLive();
  const questions = byNumber(board.questions).filter(({ origin }) => origin === "collected");
  return (
    <>
      <p>{t("organiser.collected_about")}</p>
      <BringList />
      <h3>{t("organiser.collected_count", { count: questions.length })}</h3>
      {questions.length > 0 && <p class="muted">{t("organiser.collected_hint")}</p>}
      <ol class="plain-list rows">
        {questions.map((question) => (
          <Question key={question.id} question={question} />
        ))}
      </ol>
      {questions.length > 1 && <Remove questions={questions} all />}
    </>
  );
}

function Question({ question }) {
  const { board } = useLive();
  const { group, unit, topic, answerer } = question;
  const facts = [board.groups[group]?.name, unit, topic, board.answerers[answerer]?.name];
  return (
    <li class="entry spread">
      <div class="entry-title">
        <p class="as-typed">
          <strong>{t("common.question_number", { number: question.number })}.</strong>{" "}
          {question.text}
        </p>
        <p class="muted small">{facts.filter(Boolean).join(" · ")}</p>
      </div>
      <Remove questions={[question]} />
    </li>
  );
}

/**
 * Only before the meeting opens: then the questions are the record's.
 *
 * @param {{questions: Row[], all?: boolean}} props
 */
function Remove({ questions, all }) {
  const { board } = useLive();
  const { run, busy, error } = useAct();
  if (board.meeting.state !== "draft") return null;
  const name = t("common.question_number", { number: questions[0].number });
  const count = questions.length;
  const remove = async () => {
    const ids = questions.map(({ id }) => id);
    while (ids.length) await send("question.remove", { questions: ids.splice(0, AT_ONCE) });
  };
  return (
    <div>
      <ConfirmButton
        kind={all ? "danger" : "quiet"}
        busy={busy}
        question={t(all ? "organiser.collected_remove_all" : "organiser.remove_question", {
          name,
          count,
        })}
        confirm={t("common.remove")}
        aria-label={all ? undefined : t("organiser.remove_name", { name })}
        onConfirm={() => run(remove)}
      >
        {t(all ? "organiser.collected_clear" : "common.remove")}
      </ConfirmButton>
      <Refusal error={error} />
    </div>
  );
}
