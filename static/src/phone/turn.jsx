import { useState } from "preact/hooks";
import { useForm } from "../keeping/kept.js";
import { send } from "../net/connection.js";
import { recall } from "../net/storage.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { NAME_LIMIT } from "../text/vocabulary.js";
import { Button, ConfirmButton, LiveButton } from "../ui/button.jsx";
import { Dialog } from "../ui/dialog.jsx";
import { Field } from "../ui/field.jsx";
import { Notice } from "../ui/notice.jsx";
import { GroupField } from "./join.jsx";
import { address } from "./sentences.js";

/** Where one stands in the list of speakers, once one has asked to speak. */
export function Turn({ turn, meeting, say }) {
  if (!turn) return null;
  if (turn.state === "speaking") {
    return (
      <Notice tone="accent" role="status" title={t("phone.your_turn", { you: address(meeting) })}>
        <p>{t("phone.your_turn_hint")}</p>
      </Notice>
    );
  }
  const withdraw = () => send("speaker.withdraw").catch((error) => say(error.message));
  return (
    <Notice role="status" title={t("phone.registered")}>
      <p>{turn.ahead ? t("phone.turns_ahead", { n: turn.ahead }) : t("phone.turn_next")}</p>
      <ConfirmButton
        question={t("phone.turn_withdraw_question")}
        confirm={t("phone.withdraw")}
        onConfirm={withdraw}
      >
        {t("phone.withdraw")}
      </ConfirmButton>
    </Notice>
  );
}

/** The button that opens the sheet on which one asks to speak. */
export function Register({ say }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("phone.register")}</Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t("phone.register")}
        class="ask-sheet"
      >
        <RegisterForm
          done={() => {
            setOpen(false);
            say(t("phone.registered"));
          }}
        />
      </Dialog>
    </>
  );
}

function RegisterForm({ done }) {
  const { board, meetingCode } = useLive();
  const [values, change, draft] = useForm(`draft.turn.${meetingCode}`, {
    name: "",
    seat: "",
    group: recall(`group.${meetingCode}`),
  });
  const [error, setError] = useState("");
  const submit = (event) => {
    event.preventDefault();
    const { name, seat, group } = draft.now();
    if (!name.trim()) return setError(t("phone.turn_name_missing"));
    send("speaker.register", { name, seat, ...(group ? { group } : {}) }).then(done, (refusal) =>
      setError(refusal.message),
    );
  };
  const typed = (name) => ({
    name,
    maxLength: NAME_LIMIT,
    value: values[name],
    onInput: (event) => change({ [name]: event.currentTarget.value }),
  });
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <p>{t("phone.register_hint")}</p>
      <Field
        label={t("phone.name")}
        autocomplete="name"
        autofocus
        error={error}
        {...typed("name")}
      />
      <Field label={t("phone.seat")} hint={t("phone.seat_hint")} {...typed("seat")} />
      <GroupField
        groups={board.groups}
        value={values.group}
        onChange={(group) => change({ group })}
      />
      <LiveButton type="submit" kind="primary" class="wide">
        {t("phone.register")}
      </LiveButton>
    </form>
  );
}
