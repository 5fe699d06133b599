import { download, meetingPath } from "../net/api.js";
import { useFetched } from "../net/fetched.js";
import { useLive } from "../net/store.js";
import { date, day, hm } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "../ui/act.jsx";
import { Button } from "../ui/button.jsx";
import { Field } from "../ui/field.jsx";
import { Options, useSavedChoice } from "./choice.jsx";
import { useFacts } from "./facts.jsx";
import { PaperRow } from "./papers.jsx";
import { goToMeeting } from "./place.jsx";
import { EVERY, PLACES, partsOfRule, ruleOf, WEEKDAYS } from "./recurrence.js";
import { Saved, SavedField, SavedLines } from "./saved.jsx";

/** What the plan says besides the meeting itself, its sessions, how it is repeated; its file. */
export function Plan() {
  const fact = useFacts();
  const { board, meetingCode } = useLive();
  const { run, busy, error } = useAct();
  const after = [board.meeting.recurrence, board.meeting.starts_at];
  const { value } = useFetched(meetingPath(meetingCode, "sessions"), { after });
  const save = () => run(() => download(meetingPath(meetingCode, "plan.yaml")));
  const perLine = t("organiser.one_per_line");
  return (
    <>
      <Sessions sessions={value?.sessions ?? []} />
      <SavedField {...fact("plan_title")} hint={t("organiser.plan_title_hint")} />
      <SavedLines {...fact("purposes")} hint={perLine} rows={4} />
      <SavedLines {...fact("requirements")} hint={perLine} rows={4} />
      <SavedField {...fact("budget")} />
      <SavedField {...fact("contact")} hint={t("organiser.contact_hint")} />
      <Recurrence {...fact("recurrence")} next={value?.next_day} />
      <h3>{t("organiser.plan_paper")}</h3>
      <p class="muted">{t("organiser.plan_paper_about")}</p>
      <PaperRow kind="plan" />
      <h3>{t("organiser.plan_export")}</h3>
      <p class="muted">{t("organiser.plan_export_about")}</p>
      <Refusal error={error} />
      <div>
        <Button busy={busy} onClick={save}>
          {t("organiser.plan_export")}
        </Button>
      </div>
    </>
  );
}

/** The other sessions of the same plan. */
function Sessions({ sessions }) {
  const { meetingCode } = useLive();
  if (sessions.length < 2) return null;
  return (
    <>
      <h3>{t("organiser.plan_sessions", { count: sessions.length })}</h3>
      <ul class="plain-list rows">
        {sessions.map(({ code, title, starts_at: at }) => (
          <li key={code} class="entry spread">
            <div class="entry-title">
              <p>{title}</p>
              <p class="muted small">{at ? `${hm(at)}, ${date(at)}` : t("organiser.no_date")}</p>
            </div>
            {code === meetingCode ? (
              <strong>{t("organiser.this_meeting")}</strong>
            ) : (
              <Button onClick={() => goToMeeting(code)}>
                {t("organiser.go_to_meeting")}
                <span class="visually-hidden">{title}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** How it is repeated, and when it would be next. */
function Recurrence({ label, stored = "", save, next }) {
  const { chosen, choose, report } = useSavedChoice(stored, save);
  const parts = partsOfRule(chosen);
  const pick = (name) => ({
    as: "select",
    name: `recurrence.${name}`,
    label: t(`organiser.recurrence_${name}`),
    value: parts[name],
    onChange: (event) => choose(ruleOf({ ...parts, [name]: event.currentTarget.value })),
  });
  const monthly = parts.every === "month" || parts.every === "quarter";
  return (
    <fieldset class="field stack-tight">
      <legend class="field-label">{label}</legend>
      <div class="entry-fields">
        <Field {...pick("every")}>
          <Options values={EVERY} words="organiser.every" />
        </Field>
        {(monthly || parts.every === "week") && (
          <Field {...pick("weekday")}>
            <option value="">{t("organiser.recurrence_no_weekday")}</option>
            {WEEKDAYS.map((value, place) => (
              <option key={value} value={value}>
                {t(`organiser.weekday_${place}`)}
              </option>
            ))}
          </Field>
        )}
        {monthly && parts.weekday && (
          <Field {...pick("place")}>
            <Options values={PLACES} words="organiser.place_in_month" />
          </Field>
        )}
      </div>
      {next && <p>{t("organiser.recurrence_next", { day: day(next) })}</p>}
      <p class="field-error" role="alert">
        {report.error?.message}
      </p>
      <Saved report={report} />
    </fieldset>
  );
}
