import { send } from "../net/connection.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { MEETING_FORMS as FORMS } from "../text/vocabulary.js";
import { Notice } from "../ui/notice.jsx";
import { bearsSampleName } from "./checks.js";
import { SavedChoices, SavedSelect } from "./choice.jsx";
import { Office, Phrases } from "./office.jsx";
import { SavedField, SavedLines, SavedMoment } from "./saved.jsx";
import { Sites } from "./sites.jsx";
import { longDay } from "./times.js";

/** A fact of the meeting: its name on the page, what is stored, how it is saved. */
export function useFacts() {
  const { meeting } = useLive().board;
  return (name) => ({
    name,
    label: t(`organiser.${name}`),
    stored: meeting[name],
    save: (value) => send("meeting.edit", { [name]: value }),
  });
}

/** What it is about. */
export function Topic({ plans }) {
  const { meeting } = useLive().board;
  const fact = useFacts();
  const kinds = ["dialogue", "labour"].map((value) => ({
    value,
    label: t(`meeting_kind.${value}`),
    hint: t(`organiser.kind_${value}_hint`),
  }));
  return (
    <>
      {bearsSampleName(meeting, plans) && (
        <Notice tone="promised">{t("organiser.sample_name")}</Notice>
      )}
      <SavedField {...fact("title")} />
      <SavedField {...fact("theme")} hint={t("organiser.theme_hint")} />
      <SavedLines {...fact("contents")} rows={4} hint={t("organiser.one_per_line")} />
      <SavedChoices {...fact("kind")} options={kinds} />
    </>
  );
}

/** When and where. */
export function Time() {
  const { meeting, sites } = useLive().board;
  const fact = useFacts();
  const backwards = meeting.starts_at && meeting.ends_at && meeting.ends_at <= meeting.starts_at;
  return (
    <>
      <div class="pair">
        <SavedMoment {...fact("starts_at")} hint={longDay(meeting.starts_at)} />
        <SavedMoment {...fact("ends_at")} hint={longDay(meeting.ends_at)} />
      </div>
      <p class="field-error" role="alert">
        {backwards && t("organiser.ends_before_start")}
      </p>
      {(!meeting.starts_at || meeting.time_note) && (
        <SavedField {...fact("time_note")} hint={t("organiser.time_note_hint")} />
      )}
      <SavedSelect
        {...fact("form")}
        stored={meeting.form ?? (Object.keys(sites).length ? "hybrid" : "in_person")}
        values={FORMS}
        words="form"
      />
      <SavedField {...fact("venue")} hint={t("organiser.venue_hint")} />
      <SavedField {...fact("place")} hint={t("organiser.place_hint")} />
      <SavedField {...fact("host")} hint={t("organiser.host_hint")} />
      <Sites />
    </>
  );
}

/** What the papers say beside the record. */
export function Papers() {
  const fact = useFacts();
  return (
    <>
      <SavedField {...fact("superior_body")} hint={t("organiser.superior_body_hint")} />
      <SavedField {...fact("issuing_body")} hint={t("organiser.issuing_body_hint")} />
      <SavedField {...fact("symbol")} hint={t("organiser.symbol_hint")} />
      <SavedLines {...fact("participants")} hint={t("organiser.one_per_line")} rows={4} />
      <SavedLines {...fact("legal_grounds")} hint={t("organiser.legal_grounds_hint")} rows={4} />
      <SavedLines {...fact("recipients")} hint={t("organiser.recipients_hint")} rows={4} />
      <Office />
      <Phrases />
    </>
  );
}
