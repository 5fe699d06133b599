import { useState } from "preact/hooks";
import { speakersInOrder } from "../../board/speaking.js";
import { useLive } from "../../net/store.js";
import { t } from "../../text/i18n.jsx";
import { Refusal, useAct } from "../../ui/act.jsx";
import { Button, ConfirmButton, LiveButton } from "../../ui/button.jsx";
import { Intake } from "../../ui/intake.jsx";
import { Talking } from "../../ui/talking.jsx";
import { Locked } from "../locked.jsx";
import { EraseSpeaker } from "../questions/person.jsx";
import { questionsOf } from "../questions/questions.js";
import { AddSpeaker } from "./add-speaker.jsx";
import { SpeakerName } from "./name.jsx";
import { Opinions } from "./opinions.jsx";

const ORDER = ["speaking", "waiting", "done"];

/** Lượt phát biểu: who has the floor, who waits, and what they say. */
export function Speakers() {
  const { board } = useLive();
  const speakers = speakersInOrder(board);
  const speaking = speakers.find((speaker) => speaker.state === "speaking");
  const [chosen, choose] = useState(null);
  const turn = speakers.find((speaker) => speaker.id === (chosen ?? speaking?.id)) ?? null;
  const write = (id) => {
    choose(id);
    /** @type {HTMLElement} */ (document.querySelector(".opinion-form textarea")).focus();
  };
  return (
    <div class="panes panes-speakers">
      <section class="speakers" aria-labelledby="speakers-title" tabIndex={0}>
        <h2 id="speakers-title">{t("secretary.speakers")}</h2>
        <Intake of="registration" />
        <Locked>
          <AddSpeaker />
        </Locked>
        {ORDER.map((state) => (
          <SpeakerGroup
            key={state}
            state={state}
            speakers={speakers.filter((speaker) => speaker.state === state)}
            turn={turn}
            write={write}
          />
        ))}
      </section>
      <Opinions turn={turn} speakers={speakers} choose={choose} followed={chosen === null} />
    </div>
  );
}

function SpeakerGroup({ state, speakers, turn, write }) {
  const { board } = useLive();
  if (!speakers.length) return null;
  const brought = new Map();
  for (const { speaker } of questionsOf(board)) {
    if (speaker) brought.set(speaker, (brought.get(speaker) ?? 0) + 1);
  }
  return (
    <>
      <h3>
        {t(`speaker_state.${state}`)} ({speakers.length})
      </h3>
      <ol class="plain-list speaker-list">
        {speakers.map((speaker, place) => (
          <SpeakerRow
            key={speaker.id}
            speaker={speaker}
            isNext={state === "waiting" && place === 0}
            opinions={brought.get(speaker.id) ?? 0}
            chosen={turn?.id === speaker.id}
            write={write}
          />
        ))}
      </ol>
    </>
  );
}

function SpeakerRow({ speaker, isNext, opinions, chosen, write }) {
  const { act, busy, error } = useAct();
  const run = (name) => () => act(name, { speaker: speaker.id });
  return (
    <li class="speaker" data-state={speaker.state} data-chosen={chosen}>
      <SpeakerName speaker={speaker} />
      <span class="facts">
        {speaker.state === "speaking" && <Talking speaker={speaker} />}
        {opinions > 0 && t("secretary.opinions_count", { count: opinions })}
      </span>
      <Locked>
        <div class="actions">
          {speaker.state !== "speaking" && (
            <LiveButton kind={callKind(speaker, isNext)} busy={busy} onClick={run("speaker.call")}>
              {t(speaker.state === "waiting" ? "secretary.call" : "secretary.call_again")}
            </LiveButton>
          )}
          {speaker.state === "speaking" && (
            <LiveButton busy={busy} onClick={run("speaker.finish")}>
              {t("secretary.finish")}
            </LiveButton>
          )}
          {speaker.state === "speaking" && speaker.minutes > 0 && (
            <LiveButton
              busy={busy}
              onClick={() => act("speaker.extend", { speaker: speaker.id, minutes: 1 })}
            >
              {t("speaking.more", { minutes: 1 })}
            </LiveButton>
          )}
          {speaker.state === "speaking" && opinions === 0 && (
            <LiveButton kind="quiet" busy={busy} onClick={run("speaker.put_back")}>
              {t("secretary.put_back")}
            </LiveButton>
          )}
          <Button kind="quiet" onClick={() => write(speaker.id)}>
            {t("secretary.enter_opinions")}
          </Button>
          {opinions === 0 && speaker.state !== "speaking" && (
            <ConfirmButton
              kind="quiet"
              question={t("secretary.remove_speaker")}
              confirm={t("common.remove")}
              onConfirm={run("speaker.remove")}
            >
              {t("common.remove")}
            </ConfirmButton>
          )}
        </div>
      </Locked>
      <div class="actions">
        <EraseSpeaker speaker={speaker} />
      </div>
      <Refusal error={error} />
    </li>
  );
}

function callKind({ state }, isNext) {
  if (isNext) return "primary";
  return state === "waiting" ? "plain" : "quiet";
}
