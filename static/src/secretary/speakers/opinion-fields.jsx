import { t } from "../../text/i18n.jsx";
import { DIRECTIONS, LINE_LIMIT, NAME_LIMIT, OPINION_KINDS } from "../../text/vocabulary.js";
import { Field } from "../../ui/field.jsx";
import { RowSelect, SiteField } from "../../ui/row-select.jsx";
import { NameMode } from "./name-mode.jsx";

const ORIGINS = ["microphone", "paper", "online", "collected"];

/** How an opinion came in and whose it is. A speaking turn knows the latter already. */
export function OpinionFields({ values, change, board, turn }) {
  const set = (name) => (event) => change({ [name]: event.currentTarget.value });
  return (
    <div class="fields">
      {!turn && (
        <Words label="origin" names={ORIGINS} value={values.origin} onChange={set("origin")} />
      )}
      <Words label="kind" names={OPINION_KINDS} value={values.kind} onChange={set("kind")} />
      {board.meeting.kind === "labour" && (
        <Words
          label="direction"
          names={DIRECTIONS}
          value={values.direction}
          onChange={set("direction")}
        />
      )}
      {!turn && <Whose values={values} change={change} board={board} set={set} />}
    </div>
  );
}

function Whose({ values, change, board, set }) {
  return (
    <>
      <Field
        label={t("secretary.name")}
        hint={t("secretary.name_hint")}
        maxLength={NAME_LIMIT}
        value={values.name}
        onInput={set("name")}
      />
      {values.name.trim() && (
        <NameMode
          value={values.name_mode}
          change={(name_mode) => change({ name_mode })}
          only={["named", "secretaries_only"]}
        />
      )}
      <Field
        label={t("secretary.unit")}
        maxLength={LINE_LIMIT}
        value={values.unit}
        onInput={set("unit")}
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
    </>
  );
}

function Words({ label, names, ...rest }) {
  return (
    <Field as="select" label={t(`secretary.${label}`)} {...rest}>
      {names.map((name) => (
        <option key={name} value={name}>
          {t(`${label}.${name}`)}
        </option>
      ))}
    </Field>
  );
}
