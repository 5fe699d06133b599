import "./recorder.css";

import { useEffect, useRef, useState } from "preact/hooks";
import { meetingPath } from "../net/api.js";
import { useNow } from "../net/clock.js";
import { send } from "../net/connection.js";
import { useFetched } from "../net/fetched.js";
import { useLive } from "../net/store.js";
import { duration } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "./act.jsx";
import { ConfirmButton, LiveButton } from "./button.jsx";
import { canRecord, microphone, record } from "./recording.js";

/**
 * Ghi âm làm căn cứ: begins and ends the recording, on the laptop's own page; `hint` says so where
 * it cannot.
 *
 * @param {{hint?: boolean}} props
 */
export function Recorder({ hint = false }) {
  const { board, meetingCode } = useLive();
  const { run, busy, error } = useAct();
  const [trouble, setTrouble] = useState(/** @type {any} */ (null));
  const [here, setHere] = useState(false);
  const stop = useRef(/** @type {null | (() => Promise<void>)} */ (null));
  const { state, recording_since: since } = board.meeting;

  const begin = async () => {
    const stream = await microphone(); // nobody is told of a recording that cannot begin
    await send("recording.begin");
    stop.current = record(stream, meetingPath(meetingCode, "recording"), setTrouble);
    setHere(true);
  };
  const end = async () => {
    const ended = stop.current;
    stop.current = null;
    setHere(false);
    await ended?.();
    await send("recording.end");
  };
  useEffect(() => {
    // somebody else ended it, or the meeting is over: the microphone goes off
    if (since || !stop.current) return;
    const ended = stop.current;
    stop.current = null;
    setHere(false);
    ended();
  }, [since]);
  useEffect(() => {
    if (!here) return undefined;
    const warn = (/** @type {Event} */ event) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [here]);

  if (state !== "open") return null;
  return (
    <div class="recorder">
      {here && since ? (
        <LiveButton busy={busy} onClick={() => run(end)}>
          <span class="sound-dot" aria-hidden="true" /> {t("recording.end")}{" "}
          <Lasting since={since} />
        </LiveButton>
      ) : since ? (
        <>
          <span>{t("recording.elsewhere")}</span>
          {canRecord() && (
            <ConfirmButton
              as={LiveButton}
              question={t("recording.take_over_question")}
              confirm={t("recording.take_over")}
              onConfirm={() => run(begin)}
            >
              {t("recording.take_over")}
            </ConfirmButton>
          )}
        </>
      ) : canRecord() ? (
        <ConfirmButton
          as={LiveButton}
          question={t("recording.begin_question")}
          confirm={t("recording.begin")}
          onConfirm={() => run(begin)}
        >
          {t("recording.begin")}
        </ConfirmButton>
      ) : (
        hint && <p class="hint">{t("recording.only_here")}</p>
      )}
      <Refusal error={error && (error.code ? error : { message: t("recording.no_microphone") })} />
      <Refusal error={trouble} />
    </div>
  );
}

/** @param {{since: number}} props */
function Lasting({ since }) {
  return <span class="figures">{duration(Math.max(0, useNow(1_000) - since))}</span>;
}

/** What was recorded, and how to remove it for good. */
export function RecordingKept() {
  const { board, meetingCode } = useLive();
  const { act, busy, error } = useAct();
  const { recorded, recording_since: since } = board.meeting;
  const { value } = useFetched(meetingPath(meetingCode, "recording"), { after: [recorded, since] });
  if (!recorded || since || !value?.pieces.length) return null;
  const spans = value.pieces.map((/** @type {any} */ { start, end }) => end - start);
  const lasted = spans.reduce(
    (/** @type {number} */ sum, /** @type {number} */ span) => sum + span,
    0,
  );
  return (
    <div class="recorder">
      <span>{t("recording.kept", { minutes: Math.ceil(lasted / 60_000) })}</span>
      <ConfirmButton
        as={LiveButton}
        kind="danger"
        busy={busy}
        question={t("recording.remove_question")}
        confirm={t("recording.remove")}
        onConfirm={() => act("recording.remove")}
      >
        {t("recording.remove")}
      </ConfirmButton>
      <Refusal error={error} />
    </div>
  );
}
