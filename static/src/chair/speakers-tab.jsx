import { speakersInOrder } from "../board/speaking.js";
import { duration } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "../ui/act.jsx";
import { LiveButton } from "../ui/button.jsx";
import { Intake } from "../ui/intake.jsx";
import { SpeakingRules } from "../ui/speaking-rules.jsx";
import { Talking } from "../ui/talking.jsx";
import { speakerInWords } from "./in-words.js";
import { Onward } from "./onward.jsx";
import { hasSpoken } from "./questions.js";

/** Who has the floor, and who is next. */
export function SpeakersTab({ board }) {
  const { act, busy, error } = useAct();
  const all = speakersInOrder(board);
  const speaking = all.find((speaker) => speaker.state === "speaking");
  const waiting = all.filter((speaker) => speaker.state === "waiting");
  const call = (speaker) => act("speaker.call", { speaker: speaker.id });
  const open = board.meeting.state === "open";
  return (
    <div class="stack">
      {!all.length && <p class="empty">{t("chair.speakers_empty")}</p>}
      {speaking && (
        <p class="has-floor" role="status">
          {t("chair.speaking_now")} <strong>{speakerInWords(board, speaking)}</strong>{" "}
          <Talking speaker={speaking} />
        </p>
      )}
      {open && waiting.length > 0 && (
        <Onward
          verb={t("chair.call_next")}
          what={speakerInWords(board, waiting[0])}
          busy={busy}
          onPress={() => call(waiting[0])}
        />
      )}
      {open && speaking && (
        <div class="row">
          <LiveButton busy={busy} onClick={() => act("speaker.finish", { speaker: speaking.id })}>
            {t("chair.finish_speaker")}
          </LiveButton>
          {speaking.minutes > 0 && (
            <LiveButton
              busy={busy}
              onClick={() => act("speaker.extend", { speaker: speaking.id, minutes: 1 })}
            >
              {t("speaking.more", { minutes: 1 })}
            </LiveButton>
          )}
          {!hasSpoken(board, speaking) && (
            <LiveButton
              busy={busy}
              onClick={() => act("speaker.put_back", { speaker: speaking.id })}
            >
              {t("chair.put_back")}
            </LiveButton>
          )}
        </div>
      )}
      {open && board.stage.view !== "speakers" && all.length > 0 && (
        <div>
          <LiveButton busy={busy} onClick={() => act("stage.show", { view: "speakers" })}>
            {t("chair.show_speakers")}
          </LiveButton>
        </div>
      )}
      <Refusal error={error} />
      <Intake of="registration" />
      {board.meeting.state !== "closed" && <SpeakingRules />}
      <Waiting
        board={board}
        waiting={open ? waiting.slice(1) : waiting}
        call={open && call}
        busy={busy}
      />
      <Done
        board={board}
        done={all.filter((speaker) => speaker.state === "done")}
        call={open && call}
        busy={busy}
      />
    </div>
  );
}

function Waiting({ board, waiting, call, busy }) {
  if (!waiting.length) return null;
  return (
    <div class="stack-tight">
      <h2 class="part-title">{t("chair.speakers_waiting")}</h2>
      <ol class="items">
        {waiting.map((speaker) => (
          <Row
            key={speaker.id}
            name={speakerInWords(board, speaker)}
            busy={busy}
            verb={t("chair.call")}
            call={call && (() => call(speaker))}
          />
        ))}
      </ol>
    </div>
  );
}

function Row({ name, busy, verb, call, ...rest }) {
  return (
    <li class="item" {...rest}>
      <span class="item-words">{name}</span>
      {call && (
        <LiveButton kind="quiet" busy={busy} onClick={call} aria-label={`${verb}: ${name}`}>
          {verb}
        </LiveButton>
      )}
    </li>
  );
}

function spokenBy(speakers) {
  return speakers.reduce((sum, speaker) => sum + (speaker.ended_at - speaker.started_at || 0), 0);
}

function Done({ board, done, call, busy }) {
  if (!done.length) return null;
  return (
    <div class="stack-tight">
      <h2 class="part-title">
        {t("chair.speakers_done", { count: done.length, time: duration(spokenBy(done)) })}
      </h2>
      <ol class="items">
        {done.map((speaker) => (
          <Row
            key={speaker.id}
            name={speakerInWords(board, speaker)}
            busy={busy}
            verb={t("chair.call_again")}
            call={call && (() => call(speaker))}
            data-done
          />
        ))}
      </ol>
    </div>
  );
}
