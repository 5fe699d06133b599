import { useState } from "preact/hooks";
import { PREPARED, useKept } from "../keeping/kept.js";
import { useLive } from "../net/store.js";
import { date, day, LATEST_DAY } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { errorOf, Refusal, useAct } from "../ui/act.jsx";
import { Button, ConfirmButton, LiveButton } from "../ui/button.jsx";
import { Field } from "../ui/field.jsx";
import { Notice } from "../ui/notice.jsx";
import { SectionLink } from "./place.jsx";
import { dayOf } from "./times.js";

/**
 * Whether the day for erasing was over before the meeting was: it erases nothing any more.
 *
 * @param {Record<string, any>} meeting
 */
export function isMissed({ state, rehearsal, purge_on: on, ended_at: ended }) {
  return Boolean(state === "closed" && !rehearsal && on && ended && on <= dayOf(ended));
}

/** The day on which personal data goes. It is not saved while it is typed: what goes on it is gone
 * for good, so it is asked for once more, by its name. */
export function PurgeDay() {
  const { meeting } = useLive().board;
  return (
    <section class="stack" aria-labelledby="purge">
      <h3 id="purge">{t("organiser.purge")}</h3>
      <p class="muted">{t("organiser.purge_about")}</p>
      <Scheduled meeting={meeting} />
      <Schedule />
      {meeting.tied_journal && <p class="small muted">{t("organiser.tied_journal")}</p>}
    </section>
  );
}

function Scheduled({ meeting }) {
  const { act, busy, error } = useAct();
  const { purge_on: on, purged_at: purged } = meeting;
  if (!on) return <p>{t("organiser.purge_none")}</p>;
  const said = purged ? "purge_done" : isMissed(meeting) ? "purge_missed" : "purge_set";
  return (
    <>
      <Notice tone={said === "purge_missed" ? "promised" : "info"}>
        {t(`organiser.${said}`, { day: day(on), done: purged ? date(purged) : "" })}
      </Notice>
      {!purged && (
        <div>
          <Button busy={busy} onClick={() => act("purge.schedule", { purge_on: "" })}>
            {t("organiser.purge_cancel")}
          </Button>
          <Refusal error={error} />
        </div>
      )}
    </>
  );
}

function Schedule() {
  const { meetingCode } = useLive();
  const { act, busy, error } = useAct();
  const [typed, setTyped, draft] = useKept(`purge.${meetingCode}`, "", PREPARED);
  const [incomplete, setIncomplete] = useState(false);
  const type = (event) => {
    setIncomplete(false);
    setTyped(event.currentTarget.value);
  };
  const schedule = () => draft.handIn((on) => act("purge.schedule", { purge_on: on }));
  return (
    <>
      <Field
        type="date"
        name="purge_on"
        max={LATEST_DAY}
        label={t("organiser.purge_on")}
        hint={t("organiser.purge_hint")}
        error={incomplete ? t("organiser.day_incomplete") : errorOf(error, "purge_on")}
        value={typed}
        onInput={type}
      />
      <div>
        {typed ? (
          <ConfirmButton
            key={typed}
            as={LiveButton}
            kind="danger"
            busy={busy}
            question={t("organiser.purge_question", { day: day(typed) })}
            confirm={t("organiser.purge_confirm", { day: day(typed) })}
            onConfirm={schedule}
          >
            {t("organiser.purge_schedule")}
          </ConfirmButton>
        ) : (
          <Button onClick={() => setIncomplete(true)}>{t("organiser.purge_schedule")}</Button>
        )}
        <Refusal error={error} but={["purge_on"]} />
      </div>
    </>
  );
}

/** Says that the day for erasing has to be set again, where the meeting's state is told. */
export function PurgeMissed() {
  const { meeting } = useLive().board;
  if (!isMissed(meeting)) return null;
  return (
    <Notice tone="promised">
      {t("organiser.purge_missed", { day: day(meeting.purge_on) })}{" "}
      <SectionLink to="settings">{t("organiser.section_settings")}</SectionLink>
    </Notice>
  );
}
