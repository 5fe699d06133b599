import { useRef, useState } from "preact/hooks";
import { codePoints } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { LINE_LIMIT, NAME_LIMIT, QUESTION_LIMIT } from "../text/vocabulary.js";
import { errorOf } from "../ui/act.jsx";
import { Button } from "../ui/button.jsx";
import { Choices, Counter, Field } from "../ui/field.jsx";
import { RowSelect, SiteField } from "../ui/row-select.jsx";

const ORIGINS = ["microphone", "paper", "online"];
const NAME_MODES = ["named", "secretaries_only"];

/** One opinion on behalf of someone: the words first, who it is from below. */
export function EntryForm({ values, draft, change, board, enter, error }) {
  const area = useRef(null);
  const [complaint, setComplaint] = useState("");
  const set = (name) => (event) => change({ [name]: event.currentTarget.value });
  const submit = (event) => {
    event.preventDefault();
    area.current.focus();
    const length = codePoints(draft.now().text);
    if (!length) return setComplaint(t("helper.empty"));
    if (length > QUESTION_LIMIT)
      return setComplaint(t("helper.too_long", { limit: QUESTION_LIMIT }));
    setComplaint("");
    return enter();
  };
  return (
    <form class="entry card" onSubmit={submit} noValidate>
      <Field
        as="textarea"
        ref={area}
        label={t("helper.text")}
        hint={t("helper.text_hint")}
        error={complaint || errorOf(error, "text")}
        aside={<Counter text={values.text} limit={QUESTION_LIMIT} />}
        rows={4}
        value={values.text}
        onInput={(event) => {
          setComplaint("");
          change({ text: event.currentTarget.value });
        }}
      />
      <Choices
        legend={t("helper.origin")}
        options={ORIGINS.map((value) => ({ value, label: t(`origin.${value}`) }))}
        value={values.origin}
        onChange={(origin) => change({ origin })}
      />
      <Field
        label={t("helper.name")}
        hint={t("helper.name_hint")}
        error={errorOf(error, "name")}
        maxLength={NAME_LIMIT}
        autoComplete="off"
        value={values.name}
        onInput={set("name")}
      />
      {values.name.trim() && (
        <Choices
          legend={t("helper.name_mode")}
          options={NAME_MODES.map((value) => ({ value, label: t(`name_mode.${value}`) }))}
          value={values.name_mode}
          onChange={(name_mode) => change({ name_mode })}
        />
      )}
      <RowSelect
        label={t("helper.group")}
        rows={board.groups}
        value={values.group}
        onChange={(event) => change({ group: Number(event.currentTarget.value) })}
      />
      <SiteField
        value={values.site}
        onChange={(event) => change({ site: Number(event.currentTarget.value) })}
      />
      <Field
        label={t("helper.unit")}
        maxLength={LINE_LIMIT}
        value={values.unit}
        onInput={set("unit")}
      />
      {error && !["text", "name"].includes(error.field) && (
        <p class="field-error" role="alert">
          {error.message}
        </p>
      )}
      <div class="entry-send">
        <Button type="submit" kind="primary">
          {t("helper.send")}
        </Button>
      </div>
    </form>
  );
}
