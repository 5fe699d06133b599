import { t } from "../text/i18n.jsx";
import { Fit } from "./fit.jsx";
import { useGlide, useTicking } from "./motion.js";

/** What the hall talks about now: one question large, or several that are answered together. */
export function Questions({ board }) {
  const questions = board.stage.questions ?? [];
  if (!questions.length) return <Empty words={t("screen.questions_gone")} />;
  if (questions.length === 1) return <One key={questions[0].id} question={questions[0]} />;
  return <Several questions={questions} title={t("screen.questions_together")} />;
}

/** The questions that most people want answered. */
export function Top({ board }) {
  const questions = board.stage.top ?? [];
  if (!questions.length) return <Empty words={t("screen.top_empty")} />;
  return <Several questions={questions} title={t("screen.top_title")} lines={2} />;
}

function Empty({ words }) {
  return (
    <div class="calm">
      <h1>{words}</h1>
    </div>
  );
}

function One({ question }) {
  const { number, text, votes = 0, merged = 0 } = question;
  return (
    <article class="staged">
      <h1 class="staged-head">
        <span class="staged-number">{t("common.question_number", { number })}</span>
        <span class="staged-asker">{askerOf(question)}</span>
      </h1>
      <Fit max={10}>
        <p class="staged-text fit-clamp">{text}</p>
      </Fit>
      <p class="staged-foot">
        <Answering question={question} />
        {votes > 0 && <Votes count={votes} />}
        {merged > 0 && <span class="staged-votes">{t("common.asked_same", { n: merged })}</span>}
      </p>
    </article>
  );
}

/** @param {{count: number}} props */
function Votes({ count }) {
  return <span class="staged-votes">{t("screen.votes", { count: useTicking(count) })}</span>;
}

/** @param {{questions: Record<string, any>[], title: string, lines?: number}} props */
function Several({ questions, title, lines }) {
  const counted = questions[0].votes !== undefined;
  const shared = commonAnswerers(questions);
  const list = useGlide();
  const most = Math.max(1, ...questions.map(({ votes = 0 }) => votes));
  return (
    <>
      <h1 class="view-title view-head">
        <span>{title}</span>
        {counted && <span class="view-aside">{t("screen.votes_column")}</span>}
      </h1>
      {shared && <p class="staged-shared">{t("screen.answered_by", { names: shared })}</p>}
      <Fit max={7} lines={lines}>
        <ol class="staged-list" ref={list}>
          {questions.map((question) => (
            <Line key={question.id} question={question} most={most} answerers={!shared} />
          ))}
        </ol>
      </Fit>
    </>
  );
}

/** Who answers all of them; null when not all are answered by the same. */
function commonAnswerers(questions) {
  const names = questions.map(answerersOf);
  return names.every((one) => one === names[0]) ? names[0] : null;
}

function Line({ question, most, answerers }) {
  const asker = askerOf(question);
  return (
    <li class="staged-line fit-item" data-key={question.id}>
      {question.votes > 0 && (
        <span
          class="staged-bar"
          style={{ transform: `scaleX(${question.votes / most})` }}
          aria-hidden="true"
        />
      )}
      <span class="staged-number">{t("common.question_number", { number: question.number })}</span>
      <p class="staged-words fit-clamp">
        <span class="staged-text">{question.text}</span>
        {asker && <span class="staged-aside fit-aside"> ({asker})</span>}
        <Answering question={question} names={answerers} class="fit-aside" />
      </p>
      {question.votes !== undefined && (
        <span class="staged-count">
          <Ticking value={question.votes} />
          {question.merged > 0 && (
            <span class="staged-aside"> · {t("common.asked_same", { n: question.merged })}</span>
          )}
        </span>
      )}
    </li>
  );
}

/** @param {{value: number}} props */
function Ticking({ value }) {
  return <>{useTicking(value)}</>;
}

/** @param {{question: any, names?: boolean, class?: string}} props */
function Answering({ question, names = true, class: more = "" }) {
  const answerers = names && answerersOf(question);
  return (
    <>
      {answerers && (
        <span class={`staged-answerers ${more}`}>
          {" "}
          {t("screen.answered_by", { names: answerers })}
        </span>
      )}
      {question.outcome && (
        <span class="staged-outcome" data-outcome={question.outcome}>
          {" "}
          {t(`outcome.${question.outcome}`)}
        </span>
      )}
    </>
  );
}

const askerOf = ({ name, unit, group, site }) =>
  [name, unit, group, site].filter(Boolean).join(" · ");
const answerersOf = ({ answerers = [] }) => answerers.join(" · ");
