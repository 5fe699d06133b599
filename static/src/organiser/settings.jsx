import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { NAME_MODES } from "../text/vocabulary.js";
import { Flooded } from "../ui/flooded.jsx";
import { SpeakingRules } from "../ui/speaking-rules.jsx";
import { SavedChecks, SavedChoices } from "./choice.jsx";
import { Look } from "./emblem.jsx";
import { useFacts } from "./facts.jsx";
import { PurgeDay } from "./purge.jsx";
import { SavedDay, SavedField } from "./saved.jsx";

/** How questions come in, how people are addressed, what a deferral says by default; and, also
 * after the close, when personal data goes. */
export function Settings() {
  const fact = useFacts();
  const closed = useLive().board.meeting.state === "closed";
  return (
    <>
      {closed && <p class="muted">{t("organiser.closed_no_edit")}</p>}
      <fieldset class="section-fields stack" disabled={closed}>
        <Intake fact={fact} />
      </fieldset>
      <PurgeDay />
    </>
  );
}

function Intake({ fact }) {
  return (
    <>
      <Flooded />
      <Review {...fact("review")} />
      <NameModes {...fact("name_modes")} />
      <SpeakingRules />
      <SavedField {...fact("form_of_address")} hint={t("organiser.form_of_address_hint")} />
      <h3>{t("organiser.deferral")}</h3>
      <p class="muted">{t("organiser.deferral_hint")}</p>
      <SavedField {...fact("default_body")} />
      <SavedDay {...fact("default_deadline")} />
      <SavedField {...fact("default_channel")} hint={t("organiser.default_channel_hint")} />
      <Look />
    </>
  );
}

function Review({ label, save }) {
  const { meeting } = useLive().board;
  const options = ["reviewed", "at_once"].map((value) => ({
    value,
    label: t(`organiser.review_${value}`),
    hint: t(`organiser.review_${value}_hint`),
  }));
  return (
    <SavedChoices
      label={label}
      stored={meeting.review ? "reviewed" : "at_once"}
      save={(value) => save(value === "reviewed")}
      options={options}
    />
  );
}

function NameModes({ label, stored, save }) {
  const options = NAME_MODES.map((value) => ({
    value,
    label: t(`name_mode.${value}`),
    hint: t(`bring.name_mode_${value}_hint`),
  }));
  const atLeastOne = async (modes) => {
    if (!modes.length) throw new Error(t("organiser.name_modes_one"));
    await save(modes);
  };
  return <SavedChecks label={label} stored={stored} save={atLeastOne} options={options} />;
}
