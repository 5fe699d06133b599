import { letIn } from "../../board/undoing.js";
import { useForm } from "../../keeping/kept.js";
import { useLive } from "../../net/store.js";
import { t } from "../../text/i18n.jsx";
import { DECLINE_REASONS, LINE_LIMIT } from "../../text/vocabulary.js";
import { errorOf, Refusal, useAct } from "../../ui/act.jsx";
import { Button } from "../../ui/button.jsx";
import { Choices, Field } from "../../ui/field.jsx";
import { useUndo } from "../../ui/undo.jsx";
import { onEscape, useFirstFocus } from "../keys.js";
import { asSeen } from "../questions/questions.js";

const FIRST = { reason: "off_topic", note: "" };

/** Keep a question out of the exchange, with the reason that its asker reads. */
export function DeclineForm({ question, close }) {
  const { act, busy, error } = useAct();
  const { board } = useLive();
  const { follow } = useUndo();
  const [values, change, draft] = useForm(`decline.${question.id}`, FIRST);
  const { reason, note } = values;
  const first = useFirstFocus();
  const cancel = () => {
    change(FIRST);
    close();
  };
  const submit = async (event) => {
    event.preventDefault();
    const decline = (values) => act("question.decline", { ...asSeen(question), ...values });
    const words = t("secretary.did_decline", { number: question.number });
    if (await follow(draft.handIn(decline), words, letIn(question, board))) close();
  };
  return (
    <form class="inline-form" onSubmit={submit} onKeyDown={onEscape(close)}>
      <Choices
        class="choices"
        first={first}
        legend={t("secretary.decline_reason")}
        options={DECLINE_REASONS.map((name) => ({ value: name, label: t(`decline.${name}`) }))}
        value={reason}
        onChange={(name) => change({ reason: name })}
      />
      <Field
        label={t("secretary.decline_note")}
        hint={t("secretary.decline_note_hint")}
        error={errorOf(error, "note")}
        value={note}
        maxLength={LINE_LIMIT}
        onInput={(event) => change({ note: event.currentTarget.value })}
      />
      <Refusal error={error} but={["note"]} />
      <div class="actions">
        <Button kind="primary" type="submit" disabled={busy}>
          {t("secretary.decline_send")}
        </Button>
        <Button onClick={cancel}>{t("common.cancel")}</Button>
      </div>
    </form>
  );
}
