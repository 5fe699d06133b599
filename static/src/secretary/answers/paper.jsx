import { useRef, useState } from "preact/hooks";
import { isDeferral } from "../../board/outcomes.js";
import { rehearsalOf } from "../../board/rehearsal.js";
import { send } from "../../net/connection.js";
import { useLive } from "../../net/store.js";
import { t } from "../../text/i18n.jsx";
import { Button } from "../../ui/button.jsx";
import { Readiness } from "../../ui/readiness.jsx";
import { repliesTo } from "../../ui/reply.jsx";
import { Replies } from "../../ui/reply-form.jsx";
import { ReplyHistory } from "../../ui/reply-history.jsx";
import { focusList, isCtrlEnter, onEscape, useDigitKeys } from "../keys.js";
import { useLayout } from "../layout.js";
import { Locked } from "../locked.jsx";
import { Erase } from "../questions/person.jsx";
import { answersTo, isAnswerable, questionOf } from "../questions/questions.js";
import { Waiting } from "../review/waiting.jsx";
import { Agreement } from "./agreement.jsx";
import { AnswerSheet } from "./answer.jsx";
import { OutcomeForm } from "./outcome-form.jsx";
import { PaperQuestion } from "./paper-question.jsx";
import { hasBegun, useSlots } from "./slots.js";
import { Stranded } from "./stranded.jsx";

/** The right pane: the page of the minutes with the chosen questions, as it is being written. */
export function Paper() {
  const { board, meetingCode } = useLive();
  const layout = useLayout();
  const questions = layout.selected.map((id) => questionOf(board, id)).filter(Boolean);
  const begun = hasBegun(board, meetingCode, layout.selected);
  const isWritten = ({ id }) => begun || answersTo(board, id).length > 0;
  const onSheet = questions.filter((question) => isAnswerable(question) || isWritten(question));
  const back = () => {
    layout.change({ reading: false });
    focusList();
  };
  return (
    <section
      class="paper-pane"
      aria-label={t("secretary.paper")}
      tabIndex={0}
      data-paper
      onKeyDown={onEscape(back)}
    >
      <Button kind="quiet" class="back" onClick={back}>
        {t("secretary.back_to_list")}
      </Button>
      {!questions.length && <p class="empty">{t("secretary.paper_empty")}</p>}
      {!questions.length && <Readiness heading="h2" />}
      <Unanswerable questions={questions} />
      {onSheet.length > 0 && <Sheet key={rehearsalOf(board)} questions={onSheet} />}
    </section>
  );
}

/** What waits for review or was kept out must be accepted before it can be answered. */
function Unanswerable({ questions }) {
  const kept = questions.filter((question) => !isAnswerable(question));
  if (!kept.length) return null;
  return (
    <Locked>
      <ol class="review-list">
        {kept.map((question) => (
          <WaitingAlone key={question.id} question={question} />
        ))}
      </ol>
    </Locked>
  );
}

function WaitingAlone({ question }) {
  const [form, setForm] = useState(null);
  const close = () => setForm(null);
  return (
    <Waiting question={question} active form={form} activate={close} open={setForm} close={close} />
  );
}

/** Presses whoever, or with shift what outcome, has this digit: of the answer that is being written,
 * else of the last. */
function choose(sheet, digit, shift) {
  const answers = [...sheet.querySelectorAll(".answer")];
  const answer = answers.find((one) => one.contains(document.activeElement)) ?? answers.pop();
  const choices = shift
    ? sheet.querySelectorAll(".outcome-form .outcomes input")
    : (answer?.querySelectorAll(".answerers .toggle[aria-pressed]") ?? []);
  choices[digit - 1]?.click();
}

/** Whether a reply after the close is still to come, or may be: it was put off, or left open. */
const isOwed = ({ state, outcome }) => isDeferral(outcome) || (!outcome && state === "shown");

function Sheet({ questions }) {
  const { board, meetingCode } = useLive();
  const ids = questions.map((question) => question.id);
  const slots = useSlots(board, ids, meetingCode);
  const answerable = questions.filter(isAnswerable);
  const sheet = useRef(null);
  const outcome = useRef(null);
  useDigitKeys((digit, shift) => choose(sheet.current, digit, shift));
  const onKeyDown = (event) => {
    if (!isCtrlEnter(event) || event.defaultPrevented) return;
    event.preventDefault();
    if (outcome.current?.changed) outcome.current.save();
  };
  return (
    <article class="sheet" ref={sheet} onKeyDown={onKeyDown}>
      <Locked unless={["draft", "open"]}>
        {answerable.map((question) => (
          <PaperQuestion key={question.id} question={question} />
        ))}
      </Locked>
      {board.meeting.state === "closed" &&
        questions.filter(isOwed).map((question) => (
          <div class="later" key={question.id}>
            <Replies
              question={question}
              replies={repliesTo(board.replies, question.id)}
              give={send}
              more={(reply) => (
                <ReplyHistory question={question} reply={reply} give={send} code={meetingCode} />
              )}
            />
          </div>
        ))}
      {board.meeting.state === "closed" &&
        questions.map((question) => <Erase key={question.id} question={question} />)}
      <Locked>
        {answerable.length < questions.length && <Stranded questions={questions} slots={slots} />}
        {slots.list.map((slot, place) => (
          <AnswerSheet
            key={slot.key}
            slot={slot}
            place={slots.list.length > 1 ? place + 1 : 0}
            questions={ids}
            answerable={answerable}
            outcome={outcome}
            slots={slots}
          />
        ))}
        <p class="hint keys-hint">{t("secretary.paper_keys")}</p>
        {!slots.waits && answerable.length > 0 && (
          <Button kind="quiet" onClick={slots.another}>
            {t("secretary.another_answer")}
          </Button>
        )}
        {answerable.length > 0 && (
          <OutcomeForm key={ids.join("-")} questions={answerable} handle={outcome} />
        )}
        {answerable.length > 0 && <Agreement questions={answerable} />}
      </Locked>
    </article>
  );
}
