import { useForm } from "../../keeping/kept.js";
import { t } from "../../text/i18n.jsx";
import { LINE_LIMIT, MOST_OPTIONS, POLL_MANNERS } from "../../text/vocabulary.js";
import { errorOf, Refusal, useAct } from "../act.jsx";
import { LiveButton } from "../button.jsx";
import { Check, Choices, Field } from "../field.jsx";

const ASKS = ["motion", "choice", "minutes"];
const BLANK = { asks: "motion", text: "", options: "", manner: "phones", secret: false };
const FIELDS = ["text", "options"];

/**
 * A new poll: what is asked, what can be chosen, how it is counted. `opened` is told its id.
 *
 * @param {{opened?: (poll: number) => any}} props
 */
export function PollForm({ opened }) {
  const { act, busy, error } = useAct();
  const [form, change, draft] = useForm("poll", BLANK);
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    await draft.handIn(async (now) => {
      const made = await act("poll.open", argsOf(now));
      if (made) await opened?.(made.poll);
      return made;
    });
  };
  const typed = (/** @type {string} */ name) => (/** @type {any} */ event) =>
    change({ [name]: event.currentTarget.value });
  return (
    <form class="stack-tight" onSubmit={submit} noValidate>
      <Choices
        legend={t("poll.asks")}
        options={ASKS.map((value) => ({ value, label: t(`poll.asks_${value}`) }))}
        value={form.asks}
        onChange={(asks) => change({ asks })}
      />
      {form.asks !== "minutes" && (
        <Field
          as="textarea"
          rows={2}
          label={t("poll.text")}
          maxLength={LINE_LIMIT}
          value={form.text}
          error={errorOf(error, "text")}
          onInput={typed("text")}
        />
      )}
      {form.asks === "choice" && (
        <Field
          as="textarea"
          rows={4}
          label={t("poll.options")}
          hint={t("poll.options_hint", { most: MOST_OPTIONS })}
          value={form.options}
          error={errorOf(error, "options") && t("poll.options_wrong", { most: MOST_OPTIONS })}
          onInput={typed("options")}
        />
      )}
      <Choices
        legend={t("poll.manner")}
        options={POLL_MANNERS.map((value) => ({ value, label: t(`poll.manner_${value}`) }))}
        value={form.manner}
        onChange={(manner) => change({ manner })}
      />
      <Check
        label={t("poll.secret")}
        hint={t(`poll.secret_${form.manner}`)}
        checked={form.secret}
        onChange={(secret) => change({ secret })}
      />
      <LiveButton kind="primary" type="submit" busy={busy}>
        {t("poll.open")}
      </LiveButton>
      <Refusal error={error} but={FIELDS} />
    </form>
  );
}

/** @param {typeof BLANK} form */
function argsOf({ asks, text, options, manner, secret }) {
  if (asks === "minutes") return { of_minutes: true, manner, secret };
  if (asks === "motion") return { text, manner, secret };
  const lines = options.split("\n").map((line) => line.trim());
  const filled = lines.filter(Boolean);
  // without any it would be for or against: what is refused says so at the field
  return { text, options: filled.length ? filled : [""], manner, secret };
}
