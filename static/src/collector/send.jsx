import { useRef } from "preact/hooks";
import { PREPARED, useForm } from "../keeping/kept.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { LINE_LIMIT, NAME_LIMIT, OPINION_KINDS, QUESTION_LIMIT } from "../text/vocabulary.js";
import { errorOf, Refusal, useAct } from "../ui/act.jsx";
import { Button } from "../ui/button.jsx";
import { Counter, Field } from "../ui/field.jsx";
import { Names } from "../ui/list.jsx";
import { seenAs } from "../ui/listed.js";

const FIELDS = ["text", "unit", "name"];

/** One question of the group, typed here; what everybody will see of the asker stands below it. */
export function Send({ own, groups, again }) {
  const { meetingCode } = useLive();
  const { act, busy, error } = useAct();
  const text = useRef(null);
  const blank = {
    text: "",
    kind: "question",
    unit: own.group ? "" : own.unit,
    name: "",
    mode: "secretaries_only",
  };
  const [values, change, draft] = useForm(
    `collected.${meetingCode}.${own.collector}`,
    blank,
    PREPARED,
  );
  const field = (name) => ({
    name,
    label: t(`collector.${name}`),
    error: errorOf(error, name) || errorOf(error, `collected[0].${name}`),
    value: values[name],
    autocomplete: "off",
    onInput: (event) => change({ [name]: event.currentTarget.value }),
  });
  const submit = async (event) => {
    event.preventDefault();
    const sent = await draft.handIn((now) =>
      act("collected.add", { collected: [argsOf(now, own)] }),
    );
    if (!sent) return;
    await again();
    text.current?.focus();
  };
  const seen = seenAs({ ...values, group: own.group }, values.mode, groups).join(", ");
  return (
    <form class="card stack" onSubmit={submit} noValidate aria-labelledby="send">
      <h2 id="send">{t("collector.send_title")}</h2>
      <Field
        {...field("text")}
        as="textarea"
        rows={4}
        ref={text}
        aside={<Counter text={values.text} limit={QUESTION_LIMIT} />}
      />
      <Field
        as="select"
        name="kind"
        label={t("collector.kind")}
        value={values.kind}
        onChange={(event) => change({ kind: event.currentTarget.value })}
      >
        {OPINION_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </Field>
      <Field
        {...field("unit")}
        maxLength={LINE_LIMIT}
        hint={t(own.group ? "collector.unit_hint" : "collector.unit_hint_alone")}
      />
      <Field {...field("name")} maxLength={NAME_LIMIT} hint={t("collector.name_hint")} />
      {values.name && <Names value={values.mode} onChange={(mode) => change({ mode })} />}
      <p class="small">
        {t("bring.seen", { who: seen || t("bring.seen_nobody") })}
        {values.name && values.mode === "secretaries_only" && (
          <> · {t("bring.seen_secretaries", { name: values.name })}</>
        )}
      </p>
      <Refusal error={error} but={[...FIELDS, ...FIELDS.map((name) => `collected[0].${name}`)]} />
      <Button type="submit" kind="primary" busy={busy}>
        {t("collector.send")}
      </Button>
    </form>
  );
}

function argsOf({ text, kind, unit, name, mode }, { group }) {
  const told = name && mode !== "unrecorded" ? { name, name_mode: mode } : {};
  return { text, kind, unit, ...(group && { group }), ...told };
}
