import { useRef, useState } from "preact/hooks";
import { useForm } from "../../keeping/kept.js";
import { send } from "../../net/connection.js";
import { useLive } from "../../net/store.js";
import { codePoints } from "../../text/format.js";
import { t } from "../../text/i18n.jsx";
import { FROM_PHONES, QUESTION_LIMIT } from "../../text/vocabulary.js";
import { Button } from "../../ui/button.jsx";
import { Counter, Field } from "../../ui/field.jsx";
import { useUndo } from "../../ui/undo.jsx";
import { Locked } from "../locked.jsx";
import { EditQuestion } from "../questions/edit-text.jsx";
import { questionsOf } from "../questions/questions.js";
import { SpeakerName } from "./name.jsx";
import { OpinionFields } from "./opinion-fields.jsx";

const BLANK = {
  text: "",
  origin: "microphone",
  kind: "question",
  direction: "to_leaders",
  name: "",
  name_mode: "named",
  unit: "",
  group: 0,
  site: 0,
};

/** Enter opinions one after another: what stays the same from one to the next stays. */
export function Opinions({ turn, speakers, choose, followed }) {
  return (
    <section class="opinions sheet" aria-labelledby="opinions-title" tabIndex={0}>
      <h2 id="opinions-title">{t("secretary.opinions")}</h2>
      <Locked unless={["draft", "open"]}>
        <Field
          as="select"
          label={t("secretary.turn")}
          hint={followed && turn ? t("secretary.turn_followed") : ""}
          value={turn?.id ?? 0}
          onChange={(event) => choose(Number(event.currentTarget.value))}
        >
          <option value={0}>{t("secretary.no_turn")}</option>
          {speakers.map((speaker) => (
            <option key={speaker.id} value={speaker.id}>
              {[`${speaker.position}.`, speaker.name || speaker.unit || speaker.seat].join(" ")}
            </option>
          ))}
        </Field>
        {turn && (
          <p class="turn">
            <SpeakerName speaker={turn} />
          </p>
        )}
        <OpinionForm turn={turn} />
        <Entered turn={turn} />
      </Locked>
    </section>
  );
}

function OpinionForm({ turn }) {
  const { board, meetingCode } = useLive();
  const [values, change, draft] = useForm(`opinion.${meetingCode}`, BLANK);
  const [sending, setSending] = useState([]);
  const [error, setError] = useState(null);
  const area = useRef(null);
  const { follow } = useUndo();
  const length = codePoints(values.text);

  const submit = (event) => {
    event?.preventDefault();
    const now = draft.now();
    const length = codePoints(now.text);
    if (!length || length > QUESTION_LIMIT) return area.current.focus();
    const sent = { text: now.text, key: Date.now() };
    setSending((before) => [...before, sent]);
    setError(null);
    change({ text: "" });
    area.current.focus();
    const done = () => setSending((before) => before.filter((other) => other !== sent));
    const entered = ({ question, number }) => {
      done();
      follow(true, t("secretary.did_enter", { number }), [["question.put_back", { question }]]);
    };
    return send("question.enter", opinionArgs(now, turn)).then(entered, (refusal) => {
      done();
      setError({ refusal, text: sent.text });
    });
  };
  const onKeyDown = (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    submit(event);
  };
  return (
    <form class="opinion-form" onSubmit={submit}>
      <Field
        as="textarea"
        ref={area}
        label={t("secretary.opinion_text")}
        hint={t("secretary.opinion_hint")}
        error={length > QUESTION_LIMIT && t("secretary.too_long", { limit: QUESTION_LIMIT })}
        aside={<Counter text={values.text} limit={QUESTION_LIMIT} />}
        rows={4}
        value={values.text}
        onInput={(event) => change({ text: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      <OpinionFields values={values} change={change} board={board} turn={turn} />
      <div class="actions">
        <Button type="submit" kind="primary">
          {t("secretary.opinion_send")} <kbd>Enter</kbd>
        </Button>
        {sending.length > 0 && (
          <span class="hint" role="status">
            {t("secretary.opinions_sending", { count: sending.length })}
          </span>
        )}
      </div>
      {error && (
        <div class="refusal" role="alert">
          <p>{error.refusal.message}</p>
          <blockquote class="as-typed">{error.text}</blockquote>
          <Button
            onClick={() => {
              change({ text: [draft.now().text, error.text].filter(Boolean).join("\n") });
              setError(null);
            }}
          >
            {t("secretary.opinion_back")}
          </Button>
        </div>
      )}
    </form>
  );
}

/** A turn's opinions carry the turn's own name; others the one typed here, if any. */
function opinionArgs({ text, origin, kind, direction, name, name_mode, unit, group, site }, turn) {
  const args = { text, origin, kind, direction };
  if (turn) {
    const { id, group: place } = turn;
    args.speaker = id;
    args.origin = "microphone";
    Object.assign(args, { name: turn.name || "", unit: turn.unit || "" });
    args.name_mode = turn.name ? turn.name_mode : "unrecorded";
    return place ? { ...args, group: place } : args;
  }
  Object.assign(args, { unit, name, name_mode: name.trim() ? name_mode : "unrecorded" });
  return { ...args, ...(group ? { group } : {}), ...(site ? { site } : {}) };
}

/** What was entered for this turn, newest first, ready to be mended. */
function Entered({ turn }) {
  const { board } = useLive();
  const [editing, setEditing] = useState(0);
  const entered = questionsOf(board)
    .filter((q) => (turn ? q.speaker === turn.id : !q.speaker && !FROM_PHONES.includes(q.origin)))
    .reverse()
    .slice(0, turn ? undefined : 10);
  if (!entered.length) return null;
  return (
    <>
      <h3>{t(turn ? "secretary.entered_turn" : "secretary.entered")}</h3>
      <ol class="plain-list entered">
        {entered.map((question) => (
          <li key={question.id}>
            {editing === question.id ? (
              <EditQuestion question={question} close={() => setEditing(0)} />
            ) : (
              <>
                <p class="as-typed">
                  <strong>{t("common.question_number", { number: question.number })}.</strong>{" "}
                  {question.text}
                </p>
                <Button
                  kind="quiet"
                  aria-label={t("secretary.edit_question", { number: question.number })}
                  onClick={() => setEditing(question.id)}
                >
                  {t("common.edit")}
                </Button>
              </>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
