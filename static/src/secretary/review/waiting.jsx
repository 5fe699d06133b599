import { useContext } from "preact/hooks";
import { unaccepted } from "../../board/undoing.js";
import { useLive } from "../../net/store.js";
import { t } from "../../text/i18n.jsx";
import { Refusal, useAct } from "../../ui/act.jsx";
import { Button } from "../../ui/button.jsx";
import { Earlier } from "../../ui/earlier.jsx";
import { useUndo } from "../../ui/undo.jsx";
import { EditQuestion } from "../questions/edit-text.jsx";
import { Person } from "../questions/person.jsx";
import { QuestionFacts } from "../questions/question-facts.jsx";
import { asSeen, questionOf } from "../questions/questions.js";
import { Phrases } from "../snippets.jsx";
import { DeclineForm } from "./decline.jsx";
import { MergeForm } from "./merge.jsx";
import { Similar } from "./similar.jsx";
import { watchedIn } from "./watched.js";

/** One question in the review queue; the active one shows what can be done with it. */
export function Waiting({ question, active, resting = false, form, activate, open, close }) {
  return (
    <li class="waiting" data-active={active} data-question={question.id}>
      <button type="button" class="waiting-head" aria-expanded={active} onClick={activate}>
        <span class="row-number">{t("common.question_number", { number: question.number })}</span>
        <QuestionFacts question={question} />
      </button>
      {form === "edit" ? (
        <EditQuestion question={question} close={close} />
      ) : (
        <p class="waiting-text">{question.text}</p>
      )}
      <Flags question={question} />
      <Earlier question={question} />
      <Fate question={question} />
      {active && !form && question.state === "pending" && <Similar question={question} />}
      {active && !form && <Actions question={question} open={open} resting={resting} />}
      {form === "decline" && <DeclineForm question={question} close={close} />}
      {form === "merge" && <MergeForm question={question} close={close} />}
    </li>
  );
}

/** What to look at before everyone reads the question; what becomes of it is the reader's to decide. */
function Flags({ question }) {
  const { value: phrases } = useContext(Phrases);
  const pending = question.state === "pending";
  const watched = pending ? watchedIn(question.text, phrases?.watched ?? []) : [];
  const ours = watched.length ? [{ reason: "watched", words: watched }] : [];
  return [...(question.flags ?? []), ...ours].map(({ reason, words }) => (
    <p key={reason} class="flag small">
      {t(`secretary.flag_${reason}`, { words: words.join(", ") })}
    </p>
  ));
}

/** Why a question was kept out, as its asker reads it. */
function Fate({ question }) {
  const { board } = useLive();
  if (question.state === "pending") return null;
  const into = question.merged_into && questionOf(board, question.merged_into);
  const said = [
    t(`state.${question.state}`),
    question.decline_reason && t(`decline.${question.decline_reason}`),
    question.decline_note,
    into && t("common.question_number", { number: into.number }),
  ];
  return <p class="hint">{said.filter(Boolean).join(" – ")}</p>;
}

function Actions({ question, open, resting }) {
  const pending = question.state === "pending";
  const { board } = useLive();
  const { act, busy, error } = useAct();
  const { follow } = useUndo();
  const accept = () => {
    if (resting) return;
    const words = t("secretary.did_accept", { number: question.number });
    follow(act("question.accept", asSeen(question)), words, unaccepted(question));
  };
  return (
    <div class="actions">
      {question.state !== "withdrawn" && (
        <Button
          kind="primary"
          data-action="accept"
          busy={busy}
          aria-disabled={resting || undefined}
          onClick={accept}
        >
          {t("secretary.accept")} <kbd>Enter</kbd>
        </Button>
      )}
      {pending && (
        <Button data-action="decline" onClick={() => open("decline")}>
          {t("secretary.decline")} <kbd>Delete</kbd>
        </Button>
      )}
      {pending && board.meeting.state === "open" && (
        <Button data-action="merge" onClick={() => open("merge")}>
          {t("secretary.merge")} <kbd>M</kbd>
        </Button>
      )}
      <Button data-action="edit" onClick={() => open("edit")}>
        {t("secretary.edit")} <kbd>C</kbd>
      </Button>
      <Person question={question} />
      <Refusal error={error} />
    </div>
  );
}
