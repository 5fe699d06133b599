import { useState } from "preact/hooks";
import { send } from "../net/connection.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { NAME_LIMIT } from "../text/vocabulary.js";
import { Button, ConfirmButton, LiveButton } from "../ui/button.jsx";
import { Dialog } from "../ui/dialog.jsx";
import { Field } from "../ui/field.jsx";
import { Notice } from "../ui/notice.jsx";
import { Talking } from "../ui/talking.jsx";
import { Again } from "./again.jsx";
import { BLANK_TURN, useHolder, useTurnForm } from "./holder.js";
import { GroupField } from "./join.jsx";
import { address } from "./sentences.js";

/** Where one stands in the list of speakers, once one has asked to speak. */
export function Turn({ turn, meeting, say }) {
  if (!turn) return null;
  if (turn.state === "speaking") {
    return (
      <Notice tone="accent" role="status" title={t("phone.your_turn", { you: address(meeting) })}>
        <p>
          {t("phone.your_turn_hint")} <Talking speaker={turn} />
        </p>
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
export function Register({ meeting, say }) {
  const [open, setOpen] = useState(false);
  const paused = meeting.registration === "paused";
  return (
    <>
      {paused && <p class="small">{t("phone.registration_paused")}</p>}
      {!paused && <Button onClick={() => setOpen(true)}>{t("phone.register")}</Button>}
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t("phone.register")}
        class="ask-sheet"
      >
        <RegisterForm
          paused={paused}
          done={() => {
            setOpen(false);
            say(t("phone.registered"));
          }}
        />
      </Dialog>
    </>
  );
}

const isSigned = ({ name, seat }) => Boolean(name || seat);

function RegisterForm({ paused, done }) {
  const { board } = useLive();
  const holder = useHolder();
  const form = useTurnForm(holder.group);
  const { values, change } = form;
  const [left] = useState(() => isSigned(form.now()));
  const [error, setError] = useState("");
  const submit = (event) => {
    event.preventDefault();
    const typed = form.now();
    if (paused) return undefined;
    const { name, seat, group } = typed;
    if (!name.trim()) return setError(t("phone.turn_name_missing"));
    const registered = () => {
      form.sent(typed);
      done();
    };
    send("speaker.register", { name, seat, ...(group ? { group } : {}) }).then(
      registered,
      (refusal) => setError(refusal.message),
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
      {paused && (
        <Notice tone="promised" role="status">
          <p>{t("phone.registration_paused")}</p>
        </Notice>
      )}
      <p>{t("phone.register_hint")}</p>
      <Again
        again={isSigned(values) || values.group ? null : holder.again}
        left={left && isSigned(values)}
        groups={board.groups}
        onSame={() => change(holder.again)}
        onOther={() => {
          holder.pass();
          change(BLANK_TURN);
        }}
      />
      <Field
        label={t("phone.name")}
        autocomplete="name"
        autofocus
        error={error}
        {...typed("name")}
      />
      <Field
        label={t("phone.seat")}
        hint={t("phone.seat_hint")}
        autocomplete="off"
        {...typed("seat")}
      />
      <GroupField
        groups={board.groups}
        value={values.group}
        onChange={(group) => change({ group })}
      />
      <LiveButton type="submit" kind="primary" class="wide" disabled={paused}>
        {t("phone.register")}
      </LiveButton>
    </form>
  );
}
