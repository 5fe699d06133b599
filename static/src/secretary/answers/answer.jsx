import { useRef } from "preact/hooks";
import { setAside, undiscarded, unrecorded, unsettled } from "../../board/undoing.js";
import { useChosen } from "../../keeping/chosen.js";
import { send } from "../../net/connection.js";
import { useLive } from "../../net/store.js";
import { hm } from "../../text/format.js";
import { t } from "../../text/i18n.jsx";
import { Refusal, useAct } from "../../ui/act.jsx";
import { Button, ConfirmButton } from "../../ui/button.jsx";
import { Heard } from "../../ui/heard.jsx";
import { History } from "../../ui/history.jsx";
import { SavedText } from "../../ui/saved-text.jsx";
import { useUndo } from "../../ui/undo.jsx";
import { isCtrlEnter } from "../keys.js";
import { questionOf } from "../questions/questions.js";
import { Answerers } from "./answerers.jsx";
import { Covers } from "./covers.jsx";
import { numbersOf } from "./outcome-form.jsx";
import { useSettledSaves } from "./settled.js";

const NOBODY = [];
// an answer is recorded when it has been given: its sound began about so long before
const ANSWERED_MS = 60_000;

/** Brings an answer's text back; what was recorded stays recorded until it is recorded again. */
const restored = (answer) => (text) =>
  send("answer.draft", { answer: answer.id, text, base_version: answer.version });

/** One answer being written: who gives it, its text, the questions it covers. It begins on the
 * server with its first letter, or with the first answerer. */
export function AnswerSheet({ slot, place, questions, answerable, outcome, slots }) {
  const { answer } = slot;
  const { act, busy, error } = useAct();
  const assigning = useAct();
  const area = useRef(null);
  const begin = useBegin(slot, questions, slots);
  const draft = useSettledSaves(area, answer?.draft ?? "", async (text, base) =>
    send("answer.draft", { answer: await begin(), text, base_version: Math.max(base, 0) }),
  );
  const [chosen, assign] = useChosen(answer?.answerers ?? NOBODY, (answerers) => {
    const args = begin().then((id) => ({ answer: id, answerers }));
    return assigning.act("answer.assign", args);
  });
  const { follow } = useUndo();
  const record = async () => {
    const text = area.current.querySelector("textarea");
    const before = answerable;
    const chosen = outcome.current?.changed;
    if (chosen && !(await outcome.current.save())) return;
    if (text.value.trim() && (await draft.settle())) {
      const id = begin();
      const waiting = chosen ? unsettled(before) : setAside(before);
      const back = [...unrecorded(await id), ...waiting];
      const recorded = act("answer.record", { answer: await id });
      const words = t("secretary.did_record", { numbers: numbersOf(before) });
      follow(recorded, words, answer?.recorded_at ? [] : back);
    } else if (!chosen) text.focus();
  };
  const onKeyDown = (event) => {
    if (!isCtrlEnter(event) || event.defaultPrevented) return;
    event.preventDefault();
    record();
  };

  return (
    <section
      class="answer"
      ref={area}
      onKeyDown={onKeyDown}
      onInput={() => answer || slots.begin(slot.key)}
      onFocusOut={() => slots.hold("")}
    >
      <h3>{place ? t("secretary.answer_number", { number: place }) : t("secretary.answer")}</h3>
      <Answerers chosen={chosen} change={assign} />
      <SavedText
        label={t("secretary.answer_text")}
        labelHidden
        draftKey={`answer.${slot.key}`}
        value={answer?.draft ?? ""}
        version={answer?.version ?? -1}
        save={draft.save}
        rows={6}
        placeholder={t("secretary.answer_placeholder")}
        onFocus={() => slots.hold(slot.key)}
      />
      <MarkdownHelp />
      {answer && <Covers answer={answer} />}
      <div class="actions">
        <Button kind="primary" busy={busy} onClick={record}>
          {t(answer?.recorded_at ? "secretary.record_again" : "secretary.record")}
          <kbd>Ctrl+Enter</kbd>
        </Button>
        <Discard slot={slot} slots={slots} />
        {answer && (
          <History
            of="answer"
            id={answer.id}
            title={t("secretary.answer")}
            now={answer.draft ?? ""}
            restore={restored(answer)}
          />
        )}
        <RecordState answer={answer} />
      </div>
      <Sound answer={answer} />
      <Refusal error={error ?? assigning.error} />
    </section>
  );
}

/** Starts the answer on the server, once, however often it is asked to. A start that was sent
 * before the page was reloaded is on its way: its answer is waited for. */
function useBegin(slot, questions, slots) {
  const { outbox } = useLive();
  const begun = useRef(null);
  const arrived = useRef(null);
  const sent = useRef(outbox.some((entry) => startsFor(entry, questions)));
  if (slot.answer) {
    arrived.current?.(slot.answer.id);
    begun.current = Promise.resolve(slot.answer.id);
  }
  const start = async () => {
    slots.begin(slot.key);
    try {
      const { answer } = await send("answer.start", { questions });
      slots.know(slot.key, answer);
      return answer;
    } catch (refusal) {
      begun.current = null;
      throw refusal;
    }
  };
  const wait = () => new Promise((resolve) => (arrived.current = resolve));
  return () => {
    begun.current ??= sent.current ? wait() : start();
    return begun.current;
  };
}

/**
 * @param {Entry} entry
 * @param {number[]} questions
 */
function startsFor({ name, args, error }, questions) {
  return name === "answer.start" && !error && args.questions.join() === questions.join();
}

/** What was said when the answer was recorded, where the hall's sound was taken down. */
function Sound({ answer }) {
  const { board } = useLive();
  if (!board.meeting.recorded || !answer?.recorded_at) return null;
  return <Heard at={answer.recorded_at - ANSWERED_MS} label={t("secretary.answer")} />;
}

function RecordState({ answer }) {
  if (!answer?.recorded_at) return <span class="hint">{t("secretary.not_recorded")}</span>;
  const same = (answer.draft || "") === (answer.text || "");
  return (
    <span class={same ? "recorded" : "unrecorded"}>
      {same
        ? t("secretary.recorded_at", { time: hm(answer.recorded_at) })
        : t("secretary.changed_since")}
    </span>
  );
}

function Discard({ slot, slots }) {
  const { board } = useLive();
  const { act, error } = useAct();
  const { follow } = useUndo();
  const { answer } = slot;
  if (!answer && slots.list.length === 1) return null;
  if (!answer) {
    return (
      <Button kind="quiet" onClick={slots.drop}>
        {t("common.cancel")}
      </Button>
    );
  }
  const discard = () => {
    const covered = answer.questions.map((id) => questionOf(board, id)).filter(Boolean);
    const words = t("secretary.did_discard", { numbers: numbersOf(covered) });
    return follow(act("answer.discard", { answer: answer.id }), words, undiscarded(answer));
  };
  return (
    <>
      <ConfirmButton
        kind="quiet"
        question={t(answer.recorded_at ? "secretary.discard_recorded" : "secretary.discard_draft")}
        confirm={t("secretary.discard")}
        onConfirm={discard}
      >
        {t("secretary.discard")}
      </ConfirmButton>
      <Refusal error={error} />
    </>
  );
}

function MarkdownHelp() {
  return (
    <details class="markdown-help">
      <summary>{t("secretary.markdown")}</summary>
      <p class="hint as-typed">{t("secretary.markdown_help")}</p>
    </details>
  );
}
