import { useLive } from "../../net/store.js";
import { t } from "../../text/i18n.jsx";
import { FROM_PHONES } from "../../text/vocabulary.js";
import { Refusal, useAct } from "../../ui/act.jsx";
import { Button, ConfirmButton } from "../../ui/button.jsx";
import { underSameName } from "./same-name.js";

/** What can be done about whoever asked, without knowing who it is. */
export function Person({ question }) {
  return (
    <>
      {FROM_PHONES.includes(question.origin) && <Mute question={question} />}
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
  if (question.name_mode === "unrecorded" && !question.contact) return null;
  return (
    <Erasing
      row={question}
      command="question.erase_person"
      args={{ question: question.id }}
      label={t("secretary.erase_person_of", { number: question.number })}
    />
  );
}

/** The same for who spoke. */
export function EraseSpeaker({ speaker }) {
  if (!speaker.name && !speaker.unit && !speaker.seat) return null;
  const who = speaker.name || speaker.unit || speaker.seat;
  return (
    <Erasing
      row={speaker}
      command="speaker.erase_person"
      args={{ speaker: speaker.id }}
      label={t("secretary.erase_speaker", { who })}
    />
  );
}

function Erasing({ row, command, args, label }) {
  const { board } = useLive();
  const { act, busy, error } = useAct();
  const { questions, speakers } = underSameName(board, row);
  const others = questions.length + speakers.length;
  const everywhere = async () => {
    for (const { id } of questions) await act("question.erase_person", { question: id });
    for (const { id } of speakers) await act("speaker.erase_person", { speaker: id });
    await act(command, args);
  };
  return (
    <>
      <ConfirmButton
        kind="quiet"
        busy={busy}
        aria-label={label}
        question={t("secretary.erase_question")}
        onConfirm={() => act(command, args)}
      >
        {t("secretary.erase_person")}
      </ConfirmButton>
      {others > 0 && (
        <ConfirmButton
          kind="quiet"
          busy={busy}
          question={t("secretary.erase_same_question", { where: placesOf(questions, speakers) })}
          onConfirm={everywhere}
        >
          {t("secretary.erase_same", { n: others })}
        </ConfirmButton>
      )}
      <Refusal error={error} />
    </>
  );
}

function placesOf(questions, speakers) {
  const numbers = questions.map(({ number }) => t("common.question_number", { number }));
  const turns = speakers.length ? [t("secretary.erase_same_turns", { n: speakers.length })] : [];
  return [...numbers, ...turns].join(", ");
}
