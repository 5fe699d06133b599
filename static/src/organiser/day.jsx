import { takesEarly } from "../board/early.js";
import { useKept } from "../keeping/kept.js";
import { useNow } from "../net/clock.js";
import { send } from "../net/connection.js";
import { useLive } from "../net/store.js";
import { date, hm } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { LINE_LIMIT } from "../text/vocabulary.js";
import { errorOf, Refusal, useAct } from "../ui/act.jsx";
import { ConfirmButton, LiveButton } from "../ui/button.jsx";
import { Field } from "../ui/field.jsx";
import { Notice } from "../ui/notice.jsx";
import { Recorder, RecordingKept } from "../ui/recorder.jsx";
import { Unfinished } from "../ui/unfinished.jsx";
import { SectionLink } from "./place.jsx";
import { PurgeMissed } from "./purge.jsx";

const LOOK_MS = 5_000;

/** Opening, closing and reopening: what each does, and the step itself. */
export function Day({ ready = true }) {
  const { state, rehearsal } = useLive().board.meeting;
  const Step = rehearsal ? EndRehearsal : { draft: Open, open: Close, closed: Closed }[state];
  return (
    <div class="stack">
      <StateNotice />
      <PurgeMissed />
      <Step ready={ready} />
      <Recorder hint />
      <RecordingKept />
      {state === "draft" && <BeginRehearsal />}
    </div>
  );
}

function BeginRehearsal() {
  const { run, busy, error } = useAct();
  return (
    <>
      <h3>{t("organiser.rehearsal")}</h3>
      <p>{t("organiser.rehearsal_about")}</p>
      <div>
        <LiveButton busy={busy} onClick={() => run(() => send("rehearsal.begin"))}>
          {t("organiser.rehearsal_begin")}
        </LiveButton>
        <Refusal error={error} />
      </div>
    </>
  );
}

function EndRehearsal() {
  const consequences = ["rehearsal_gone", "rehearsal_kept", "rehearsal_papers"];
  return (
    <Step name="rehearsal_end" does="rehearsal.end" kind="primary" consequences={consequences} />
  );
}

/** In what state the meeting is. */
function StateNotice() {
  const { meeting } = useLive().board;
  const at = meeting.state === "closed" ? meeting.ended_at : meeting.opened_at;
  const when = at ? { time: hm(at), day: date(at) } : {};
  const isEarly = takesEarly(meeting, useNow(LOOK_MS));
  const state = (meeting.rehearsal && "rehearsal") || (isEarly && "early") || meeting.state;
  return (
    <Notice tone={meeting.state === "open" ? "answered" : "info"}>
      {t(`organiser.state_${state}`, when)}
    </Notice>
  );
}

function Step({ name, does = `meeting.${name}`, kind, consequences }) {
  const { run, busy, error } = useAct();
  return (
    <>
      <p>{t(`organiser.${name}_about`)}</p>
      <ul class="stack-tight">
        {consequences.map((line) => (
          <li key={line}>{t(`organiser.${line}`)}</li>
        ))}
      </ul>
      <div>
        <ConfirmButton
          as={LiveButton}
          kind={kind}
          busy={busy}
          question={t(`organiser.${name}_question`)}
          confirm={t(`organiser.${name}_confirm`)}
          onConfirm={() => run(() => send(does))}
        >
          {t(`organiser.${name}`)}
        </ConfirmButton>
        <Refusal error={error} />
      </div>
    </>
  );
}

function Open({ ready }) {
  const consequences = ["open_join", "open_ask", "open_edit"];
  return <Step name="open" kind={ready ? "primary" : "plain"} consequences={consequences} />;
}

function Close() {
  const { board } = useLive();
  const end = board.meeting.ended_at ? "close_end_kept" : "close_end";
  const consequences = ["close_intake", end, "close_screen", "close_edit"];
  return (
    <>
      <Unfinished />
      {!board.approval && <Notice tone="promised">{t("organiser.not_approved")}</Notice>}
      <Step name="close" kind="danger" consequences={consequences} />
    </>
  );
}

/** What follows a meeting; opening it again comes after that, where something is to be mended. */
function Closed() {
  return (
    <>
      <div class="row">
        <SectionLink to="minutes" class="button button-primary">
          {t("organiser.section_minutes")}
        </SectionLink>
        <SectionLink to="handover" class="button button-plain">
          {t("organiser.section_handover")}
        </SectionLink>
      </div>
      <div class="reopen stack">
        <Reopen />
      </div>
    </>
  );
}

function Reopen() {
  const { run, busy, error } = useAct();
  const { meetingCode } = useLive();
  const [reason, setReason, draft] = useKept(`reopen.${meetingCode}`, "");
  const reopen = () => draft.handIn((now) => run(() => send("meeting.reopen", { reason: now })));
  return (
    <>
      <p>{t("organiser.reopen_about")}</p>
      <Field
        label={t("organiser.reopen_reason")}
        hint={t("organiser.reopen_reason_hint")}
        maxLength={LINE_LIMIT}
        error={errorOf(error, "reason")}
        value={reason}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <div>
        <ConfirmButton
          as={LiveButton}
          busy={busy}
          question={t("organiser.reopen_question")}
          confirm={t("organiser.reopen_confirm")}
          onConfirm={reopen}
        >
          {t("organiser.reopen")}
        </ConfirmButton>
        <Refusal error={error} but={["reason"]} />
      </div>
    </>
  );
}
