import { t } from "../shared/i18n.jsx";
import { Button } from "../shared/button.jsx";
import { Field } from "../shared/field.jsx";
import { useKeptApart } from "../shared/kept.js";
import { Refusal, useAct } from "../shared/act.jsx";
import { onEscape, useFirstFocus } from "./keys.js";
import { DECLINE_REASONS, LINE_LIMIT } from "../shared/vocabulary.js";

const FIRST = { reason: "off_topic", note: "" };

/** Keep a question out of the exchange, with the reason that its asker reads. */
export function DeclineForm({ question, close }) {
  const { act, busy, error } = useAct();
  const [values, keep] = useKeptApart(`decline.${question.id}`, FIRST);
  const { reason, note } = values;
  const first = useFirstFocus();
  const done = () => {
    keep(FIRST);
    close();
  };
  const submit = async (event) => {
    event.preventDefault();
    if (await act("question.decline", { question: question.id, reason, note })) done();
  };
  return (
    <form class="inline-form" onSubmit={submit} onKeyDown={onEscape(close)}>
      <fieldset class="choices">
        <legend>{t("secretary.decline_reason")}</legend>
        {DECLINE_REASONS.map((name, place) => (
          <label key={name} class="choice">
            <input
              type="radio"
              name={`reason-${question.id}`}
              checked={reason === name}
              ref={place === 0 ? first : undefined}
              onChange={() => keep({ ...values, reason: name })}
            />
            {t(`decline.${name}`)}
          </label>
        ))}
      </fieldset>
      <Field
        label={t("secretary.decline_note")}
        hint={t("secretary.decline_note_hint")}
        error={error?.field === "note" && error.message}
        value={note}
        maxLength={LINE_LIMIT}
        onInput={(event) => keep({ ...values, note: event.currentTarget.value })}
      />
      <Refusal error={error} but={["note"]} />
      <div class="actions">
        <Button kind="primary" type="submit" disabled={busy}>
          {t("secretary.decline_send")}
        </Button>
        <Button onClick={done}>{t("common.cancel")}</Button>
      </div>
    </form>
  );
}
