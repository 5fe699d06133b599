import "./rows.css";

import { isNamesake } from "../board/delegates.js";
import { byPosition } from "../board/rows.js";
import { PREPARED, useForm } from "../keeping/kept.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { DELEGATE_LIMIT, LINE_LIMIT } from "../text/vocabulary.js";
import { errorOf, Refusal, useAct } from "./act.jsx";
import { Button } from "./button.jsx";
import { Field } from "./field.jsx";
import { RowSelect } from "./row-select.jsx";

const BLANK = { name: "", office: "", group: 0 };
const FIELDS = ["name", "office", "group"];

/** One more person on the list of delegates; the next one is often of the same group. */
export function AddDelegate() {
  const { board, meetingCode } = useLive();
  const { act, busy, error } = useAct();
  const [values, change, draft] = useForm(`add.delegate.${meetingCode}`, BLANK, PREPARED);
  const groups = byPosition(board.groups);
  const only = groups.length === 1 ? groups[0].id : 0;
  const chosen = board.groups[values.group] ? values.group : only;
  const field = (/** @type {"name" | "office"} */ name) => ({
    name: `delegate_${name}`,
    label: t(`roll.${name}`),
    error: errorOf(error, name),
    value: values[name],
    onInput: (/** @type {any} */ event) => change({ [name]: event.currentTarget.value }),
  });

  async function submit(/** @type {any} */ event) {
    event.preventDefault();
    const { delegate_name: first } = event.currentTarget.elements;
    const add = (/** @type {typeof BLANK} */ now) =>
      act("delegate.add", { people: [{ ...now, group: chosen }] });
    if (await draft.handIn(add, ["name", "office"])) first.focus();
  }
  return (
    <form class="add stack" onSubmit={submit} noValidate>
      <h3>{t("roll.add")}</h3>
      <div class="entry-fields">
        <Field {...field("name")} maxLength={DELEGATE_LIMIT} autocomplete="off" />
        <Field {...field("office")} maxLength={LINE_LIMIT} autocomplete="off" />
        <RowSelect
          label={t("roll.group")}
          rows={board.groups}
          value={chosen}
          onChange={(event) => change({ group: Number(event.currentTarget.value) })}
        />
      </div>
      <p role="status" class="list-note">
        {isNamesake(board, values.name, chosen) &&
          t("roll.same_name", { name: values.name.trim() })}
      </p>
      <Refusal error={error} but={FIELDS} />
      <Button type="submit" kind="primary" busy={busy} disabled={!chosen || !values.name.trim()}>
        {t("roll.add")}
      </Button>
    </form>
  );
}
