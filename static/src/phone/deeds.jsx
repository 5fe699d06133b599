import { useState } from "preact/hooks";
import { send } from "../net/connection.js";
import { t } from "../text/i18n.jsx";
import { LINE_LIMIT } from "../text/vocabulary.js";
import { errorOf, Refusal, useAct } from "../ui/act.jsx";
import { Button, ConfirmButton } from "../ui/button.jsx";
import { Check, Field } from "../ui/field.jsx";
import { named } from "./owning.js";

/** What one may still do with one's own question, whatever became of it and of the meeting. */
export function OwnDeeds({ question, children = null, say, onDone }) {
  const [writing, setWriting] = useState(false);
  const told = question.name_mode !== "unrecorded" || question.wants_reply;
  const erase = () =>
    send("question.erase_own", named(question)).then(onDone, (error) => say(error.message));
  if (writing) {
    return <ReplyTo question={question} onDone={onDone} onClose={() => setWriting(false)} />;
  }
  return (
    <div class="question-foot row">
      {children}
      <Button kind="quiet" onClick={() => setWriting(true)}>
        {t(question.wants_reply ? "phone.change_reply" : "phone.want_reply")}
      </Button>
      {told && (
        <ConfirmButton
          kind="quiet"
          question={t("phone.erase_own_question")}
          confirm={t("phone.erase_own")}
          onConfirm={erase}
        >
          {t("phone.erase_own")}
        </ConfirmButton>
      )}
    </div>
  );
}

function ReplyTo({ question, onDone, onClose }) {
  const { act, busy, error } = useAct();
  const [wants, setWants] = useState(true);
  const [contact, setContact] = useState("");
  const submit = async (event) => {
    event.preventDefault();
    const told = { wants_reply: wants, contact: wants ? contact : "" };
    if (!(await act("question.reply_to", { ...named(question), ...told }))) return;
    onDone();
    onClose();
  };
  return (
    <form class="stack-tight" onSubmit={submit} noValidate>
      <Check label={t("phone.wants_reply")} checked={wants} onChange={setWants} />
      {wants && (
        <Field
          name="contact"
          label={t("phone.contact")}
          hint={t("phone.contact_hint")}
          maxLength={LINE_LIMIT}
          value={contact}
          error={errorOf(error, "contact")}
          onInput={(event) => setContact(event.currentTarget.value)}
        />
      )}
      <Refusal error={error} but={["contact"]} />
      <div class="row">
        <Button type="submit" kind="primary" busy={busy}>
          {t("common.save")}
        </Button>
        <Button onClick={onClose}>{t("common.cancel")}</Button>
      </div>
    </form>
  );
}
