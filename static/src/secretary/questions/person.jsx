import { t } from "../../text/i18n.jsx";
import { Refusal, useAct } from "../../ui/act.jsx";
import { Button, ConfirmButton } from "../../ui/button.jsx";

/** What can be done about whoever asked, without knowing who it is. */
export function Person({ question }) {
  return (
    <>
      {question.origin === "phone" && <Mute question={question} />}
      <Erase question={question} />
    </>
  );
}

function Mute({ question }) {
  const { act, busy, error } = useAct();
  const args = { question: question.id };
  if (question.asker_muted) {
    return (
      <>
        <Button kind="quiet" busy={busy} onClick={() => act("question.unmute_asker", args)}>
          {t("secretary.unmute_asker")}
        </Button>
        <Refusal error={error} />
      </>
    );
  }
  return (
    <>
      <ConfirmButton
        kind="quiet"
        busy={busy}
        question={t("secretary.mute_question")}
        onConfirm={() => act("question.mute_asker", args)}
      >
        {t("secretary.mute_asker")}
      </ConfirmButton>
      <Refusal error={error} />
    </>
  );
}

/** A person may ask for it at any time, also when the meeting is over. */
export function Erase({ question }) {
  const { act, busy, error } = useAct();
  if (question.name_mode === "unrecorded" && !question.contact) return null;
  return (
    <>
      <ConfirmButton
        kind="quiet"
        busy={busy}
        aria-label={t("secretary.erase_person_of", { number: question.number })}
        question={t("secretary.erase_question")}
        onConfirm={() => act("question.erase_person", { question: question.id })}
      >
        {t("secretary.erase_person")}
      </ConfirmButton>
      <Refusal error={error} />
    </>
  );
}
