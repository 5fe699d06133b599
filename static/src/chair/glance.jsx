import { currentItem } from "../board/programme.js";
import { speakersInOrder } from "../board/speaking.js";
import { PREPARED, useKept } from "../keeping/kept.js";
import { t } from "../text/i18n.jsx";
import { whoAsked } from "../ui/question.jsx";
import { Talking } from "../ui/talking.jsx";
import { Clock } from "./clock.jsx";
import { speakerInWords, stageInWords } from "./in-words.js";
import { answererNames, nextQuestion, stagedIds } from "./questions.js";

/** Bàn chủ tọa: what the dais needs at arm's length, and nothing to press. */
export function Glance({ board }) {
  const staged = stagedIds(board)
    .map((id) => [id, board.questions[id]])
    .filter(([, one]) => one);
  return (
    <div class="glance">
      <Where board={board} />
      {staged.map(([id, question]) => (
        <Staged key={id} board={board} question={{ id, ...question }} large={staged.length === 1} />
      ))}
      {!staged.length && <p class="glance-question">{stageInWords(board)}</p>}
      <Next board={board} />
    </div>
  );
}

function Where({ board }) {
  const item = currentItem(board);
  if (!item) return null;
  return (
    <div class="glance-where">
      <p>{item.title}</p>
      <Clock item={item} />
    </div>
  );
}

function Staged({ board, question, large }) {
  const names = answererNames(board, question);
  const asked = whoAsked(question, board);
  return (
    <article class="glance-staged">
      <h2 class="glance-head">
        <span>{t("common.question_number", { number: question.number })}</span>
        {asked && <span class="glance-asked">{asked}</span>}
        {question.state === "answered" && (
          <span class="glance-answered">{t("state.answered")}</span>
        )}
      </h2>
      <p class="glance-question" data-large={large || undefined}>
        {question.text}
      </p>
      {names.length > 0 && (
        <p class="glance-answerer">{t("chair.answered_by", { names: names.join(", ") })}</p>
      )}
      {question.prepared_answer && (
        <div class="glance-prepared">
          <h3>{t("chair.prepared_answer")}</h3>
          <p class="as-typed">{question.prepared_answer}</p>
        </div>
      )}
    </article>
  );
}

function Next({ board }) {
  const [sort] = useKept("chair.sort", "votes", PREPARED);
  const question = nextQuestion(board, sort);
  const speakers = speakersInOrder(board);
  const speaking = speakers.find((speaker) => speaker.state === "speaking");
  const waiting = speakers.find((speaker) => speaker.state === "waiting");
  return (
    <dl class="glance-next">
      {speaking && (
        <Fact name={t("chair.speaking_now")}>
          {speakerInWords(board, speaking)} <Talking speaker={speaking} />
        </Fact>
      )}
      {waiting && <Fact name={t("chair.next_speaker")}>{speakerInWords(board, waiting)}</Fact>}
      {question && (
        <Fact name={t("chair.next_question", { number: question.number })}>{question.text}</Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
