import { byNumber } from "../board/rows.js";
import { send } from "../net/connection.js";
import { useLive } from "../net/store.js";
import { date, hm } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "../ui/act.jsx";
import { ConfirmButton } from "../ui/button.jsx";
import { BringList } from "../ui/list.jsx";
import { importsOf, isWorkedOn } from "../ui/listed.js";

const AT_ONCE = 500;

/** The questions that classes and organisations sent before the day. */
export function Collected() {
  const { board } = useLive();
  const questions = byNumber(board.questions).filter(({ origin }) => origin === "collected");
  return (
    <>
      <p>{t("organiser.collected_about")}</p>
      <BringList command="question.collect" groups={board.groups} answerers={board.answerers} />
      <h3>{t("organiser.collected_count", { count: questions.length })}</h3>
      {questions.length > 0 && <p class="muted">{t("organiser.collected_hint")}</p>}
      <ol class="plain-list rows">
        {questions.map((question) => (
          <Question key={question.id} question={question} />
        ))}
      </ol>
      <Imports questions={questions} />
      {questions.length > 1 && <Remove questions={questions} what="all" />}
    </>
  );
}

/** Each import, which can be undone as the one step that it was. */
function Imports({ questions }) {
  const { board } = useLive();
  const imports = importsOf(questions);
  if (!imports.length || board.meeting.state !== "draft") return null;
  return (
    <>
      <h3>{t("organiser.imports")}</h3>
      <ol class="plain-list rows">
        {imports.map((brought) => (
          <li key={brought[0].batch} class="entry spread">
            <p>
              {t("organiser.import_of", {
                at: `${hm(brought[0].asked_at)} ${date(brought[0].asked_at)}`,
                count: brought.length,
                first: brought[0].number,
                last: brought.at(-1).number,
              })}
            </p>
            <Remove questions={brought} what="import" />
          </li>
        ))}
      </ol>
    </>
  );
}

function Question({ question }) {
  const { board } = useLive();
  const { group, unit, topic, answerer, collector } = question;
  const sender = board.collectors[collector]?.name;
  const facts = [
    board.groups[group]?.name,
    unit,
    topic,
    board.answerers[answerer]?.name,
    sender && t("staff.sent_by", { name: sender }),
  ];
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

const REMOVED = {
  one: { question: "organiser.remove_question", press: "common.remove" },
  import: { question: "organiser.import_undo_question", press: "organiser.import_undo" },
  all: { question: "organiser.collected_remove_all", press: "organiser.collected_clear" },
};

/**
 * Only before the meeting opens: then the questions are the record's.
 *
 * @param {{questions: Row[], what?: "one" | "import" | "all"}} props
 */
function Remove({ questions, what = "one" }) {
  const { board } = useLive();
  const { run, busy, error } = useAct();
  if (board.meeting.state !== "draft") return null;
  const name = t("common.question_number", { number: questions[0].number });
  const words = {
    name,
    count: questions.length,
    changed: questions.filter(isWorkedOn).length,
  };
  const remove = async () => {
    const ids = questions.map(({ id }) => id);
    while (ids.length) await send("question.remove", { questions: ids.splice(0, AT_ONCE) });
  };
  return (
    <div>
      <ConfirmButton
        kind={what === "all" ? "danger" : "quiet"}
        busy={busy}
        question={t(REMOVED[what].question, words)}
        confirm={t("common.remove")}
        aria-label={what === "one" ? t("organiser.remove_name", { name }) : undefined}
        onConfirm={() => run(remove)}
      >
        {t(REMOVED[what].press)}
      </ConfirmButton>
      <Refusal error={error} />
    </div>
  );
}
