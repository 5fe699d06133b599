import { t } from "../shared/i18n.jsx";
import { Button } from "../shared/button.jsx";
import { Refusal, useAct } from "./act.jsx";
import { DeclineForm } from "./decline.jsx";
import { EditQuestion } from "./edit_question.jsx";
import { MergeForm } from "./merge.jsx";
import { QuestionFacts } from "./question_facts.jsx";

/** One question in the review queue; the active one shows what can be done with it. */
export function Waiting({ question, active, form, activate, open, close }) {
  return (
    <li class="waiting" data-active={active} data-question={question.id}>
      <button type="button" class="waiting-head" aria-expanded={active} onClick={activate}>
        <span class="number">{t("common.question_number", { number: question.number })}</span>
        <QuestionFacts question={question} />
      </button>
      {form === "edit" ? (
        <EditQuestion question={question} close={close} />
      ) : (
        <p class="waiting-text">{question.text}</p>
      )}
      {active && !form && <Actions question={question} open={open} />}
      {form === "decline" && <DeclineForm question={question} close={close} />}
      {form === "merge" && <MergeForm question={question} close={close} />}
    </li>
  );
}

function Actions({ question, open }) {
  const { act, busy, error } = useAct();
  const accept = () => act("question.accept", { question: question.id });
  return (
    <div class="actions">
      <Button kind="primary" data-action="accept" disabled={busy} onClick={accept}>
        {t("secretary.accept")} <kbd>A</kbd>
      </Button>
      <Button data-action="decline" onClick={() => open("decline")}>
        {t("secretary.decline")} <kbd>X</kbd>
      </Button>
      <Button data-action="merge" onClick={() => open("merge")}>
        {t("secretary.merge")} <kbd>M</kbd>
      </Button>
      <Button data-action="edit" onClick={() => open("edit")}>
        {t("secretary.edit")} <kbd>E</kbd>
      </Button>
      <Refusal error={error} />
    </div>
  );
}
