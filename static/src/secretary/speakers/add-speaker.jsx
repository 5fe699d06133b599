import { useRef } from "preact/hooks";
import { useForm } from "../../keeping/kept.js";
import { useLive } from "../../net/store.js";
import { t } from "../../text/i18n.jsx";
import { LINE_LIMIT, NAME_LIMIT } from "../../text/vocabulary.js";
import { errorOf, Refusal, useAct } from "../../ui/act.jsx";
import { Button } from "../../ui/button.jsx";
import { Field } from "../../ui/field.jsx";
import { RowSelect, SiteField } from "../../ui/row-select.jsx";
import { NameMode } from "./name-mode.jsx";

const BLANK = { name: "", name_mode: "named", unit: "", seat: "", group: 0, site: 0 };

/** A hand raised in the room, by name, unit or seat; the form is ready for the next at once. */
export function AddSpeaker() {
  const { board, meetingCode } = useLive();
  const { act, busy, error } = useAct();
  const [values, change, draft] = useForm(`speaker.${meetingCode}`, BLANK);
  const first = useRef(null);
  const set = (name) => (event) => change({ [name]: event.currentTarget.value });
  const known = values.name.trim() || values.unit.trim() || values.seat.trim();

  const submit = async (event) => {
    event.preventDefault();
    const add = (values) => act("speaker.add", speakerArgs(values));
    if (await draft.handIn(add)) first.current?.focus();
  };
  return (
    <form class="add-speaker fields" onSubmit={submit}>
      <Field
        ref={first}
        label={t("secretary.name")}
        error={errorOf(error, "name")}
        maxLength={NAME_LIMIT}
        value={values.name}
        onInput={set("name")}
      />
      <Field
        label={t("secretary.unit")}
        maxLength={LINE_LIMIT}
        value={values.unit}
        onInput={set("unit")}
      />
      <Field
        label={t("secretary.seat")}
        maxLength={LINE_LIMIT}
        value={values.seat}
        onInput={set("seat")}
      />
      <RowSelect
        label={t("secretary.group")}
        rows={board.groups}
        value={values.group}
        onChange={(event) => change({ group: Number(event.currentTarget.value) })}
      />
      <SiteField
        value={values.site}
        onChange={(event) => change({ site: Number(event.currentTarget.value) })}
      />
      {values.name.trim() && (
        <NameMode
          value={values.name_mode}
          change={(name_mode) => change({ name_mode })}
          only={["named", "secretaries_only"]}
        />
      )}
      <div class="actions">
        <Button type="submit" kind="primary" busy={busy} disabled={!known}>
          {t("secretary.add_speaker")}
        </Button>
      </div>
      <Refusal error={error} but={["name"]} />
    </form>
  );
}

/** Without a name there is none to keep: the unit or seat stands for it. */
function speakerArgs({ name, name_mode, unit, seat, group, site }) {
  const told = name.trim() ? { name, name_mode } : { name_mode: "unrecorded" };
  const where = { ...(group ? { group } : {}), ...(site ? { site } : {}) };
  return { ...told, unit, seat, ...where };
}
