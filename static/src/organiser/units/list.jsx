import { useState } from "preact/hooks";
import { PREPARED, useKept } from "../../keeping/kept.js";
import { post } from "../../net/api.js";
import { day, LATEST_DAY } from "../../text/format.js";
import { t } from "../../text/i18n.jsx";
import { errorOf, Refusal, useAct } from "../../ui/act.jsx";
import { Button, ConfirmButton } from "../../ui/button.jsx";
import { Field } from "../../ui/field.jsx";
import { goToMeeting } from "../place.jsx";
import { SavedDay, SavedField } from "../saved.jsx";

const ALL = "all";
const STATES = ["reported", "held", "late", "not_yet"];

/** Every unit with how far it has come; one kind of them, if chosen. */
export function UnitList({ units, put }) {
  const [state, setState] = useState(ALL);
  if (units.length === 0) return null;
  const shown = units.filter((unit) => state === ALL || unit.state === state);
  return (
    <section class="stack" aria-labelledby="unit-list">
      <h3 id="unit-list">{t("organiser.unit_list", { count: units.length })}</h3>
      <Field
        as="select"
        name="unit-state"
        label={t("organiser.unit_show")}
        value={state}
        onChange={(event) => setState(event.currentTarget.value)}
      >
        <option value={ALL}>{t("organiser.unit_all")}</option>
        {STATES.map((name) => (
          <option key={name} value={name}>
            {t(`unit_state.${name}`)}
          </option>
        ))}
      </Field>
      <ol class="plain-list rows">
        {shown.map((unit) => (
          <Unit key={unit.id} unit={unit} put={put} />
        ))}
      </ol>
    </section>
  );
}

function Unit({ unit, put }) {
  const [open, setOpen] = useState(false);
  const { name, state, due, held_on: held, reported_on: reported, overdue } = unit;
  const facts = [
    due && t("organiser.unit_due_on", { day: day(due) }),
    held && t(overdue ? "organiser.unit_held_late" : "organiser.unit_held_on", { day: day(held) }),
    reported && t("organiser.unit_reported_on", { day: day(reported) }),
  ];
  return (
    <li class="entry stack-tight" aria-label={name}>
      <div class="spread">
        <div class="entry-title">
          <p>{name}</p>
          <p class="muted small">{facts.filter(Boolean).join(" · ")}</p>
        </div>
        <span class="unit-state" data-state={state}>
          {t(`unit_state.${state}`)}
        </span>
      </div>
      {unit.meetings.map((meeting) => (
        <div class="spread" key={meeting.code}>
          <p class="small">{meeting.title}</p>
          <Button onClick={() => goToMeeting(meeting.code)}>
            {t("organiser.unit_open")}
            <span class="visually-hidden">{meeting.title}</span>
          </Button>
        </div>
      ))}
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {t("organiser.unit_change")}
          <span class="visually-hidden">: {name}</span>
        </summary>
        {open && <Facts unit={unit} put={put} />}
      </details>
    </li>
  );
}

function Facts({ unit, put }) {
  const { run, busy, error } = useAct();
  const edit = (field, stored, label) => ({
    name: `unit.${unit.id}.${field}`,
    label: t(label),
    stored,
    save: async (value) => put(await post(`/api/units/${unit.id}`, { [field]: value })),
  });
  return (
    <div class="stack-tight">
      <SavedField {...edit("name", unit.name, "organiser.unit_name")} maxLength={300} />
      <div class="entry-fields">
        <SavedDay {...edit("due", unit.due, "organiser.unit_due")} />
        <SavedDay {...edit("held_on", unit.noted_held, "organiser.unit_noted_held")} />
        <SavedDay {...edit("reported_on", unit.noted_reported, "organiser.unit_noted_reported")} />
      </div>
      <p class="muted small">{t("organiser.unit_noted_hint")}</p>
      {unit.meetings.length === 0 && (
        <ConfirmButton
          busy={busy}
          question={t("organiser.unit_remove_question", { name: unit.name })}
          confirm={t("common.remove")}
          onConfirm={() => run(async () => put(await post(`/api/units/${unit.id}/remove`)))}
        >
          {t("common.remove")}
        </ConfirmButton>
      )}
      <Refusal error={error} />
    </div>
  );
}

/** Units pasted from a list or typed, a line each. */
export function AddUnits({ put }) {
  const { run, busy, error } = useAct();
  const [text, setText, draft] = useKept("units.list", "", PREPARED);
  const [due, setDue] = useKept("units.due", "", PREPARED);
  const submit = (event) => {
    event.preventDefault();
    draft.handIn((now) => run(async () => put(await post("/api/units", { text: now, due }))));
  };
  return (
    <form class="add stack" onSubmit={submit} noValidate>
      <Field
        as="textarea"
        rows={4}
        name="units"
        label={t("organiser.units_add")}
        hint={t("organiser.units_add_hint")}
        error={errorOf(error, "text")}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <Field
        type="date"
        max={LATEST_DAY}
        name="units-due"
        label={t("organiser.units_due")}
        hint={t("organiser.units_due_hint")}
        error={errorOf(error, "due")}
        value={due}
        onInput={(event) => setDue(event.currentTarget.value)}
      />
      <Refusal error={error} but={["text", "due"]} />
      <div>
        <Button type="submit" busy={busy} disabled={!text.trim()}>
          {t("common.add")}
        </Button>
      </div>
    </form>
  );
}
