import { useEffect, useRef, useState } from "preact/hooks";
import { discard, send } from "../net/connection.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { errorOf } from "../ui/act.jsx";
import { Button } from "../ui/button.jsx";
import { Dialog } from "../ui/dialog.jsx";
import { Check, Choices, Counter, Field } from "../ui/field.jsx";
import { Notice } from "../ui/notice.jsx";
import { Again } from "./again.jsx";
import { Alike } from "./alike.jsx";
import "./ask.css";
import { LINE_LIMIT, NAME_LIMIT, OPINION_KINDS, QUESTION_LIMIT } from "../text/vocabulary.js";
import { argumentsOf, faultOf } from "./asking.js";
import { NOBODY, useAskForm, useHolder } from "./holder.js";
import { GroupField } from "./join.jsx";
import { isReviewed } from "./sentences.js";

// an answer that takes longer will find its way without the sheet
const PATIENCE_MS = 2_500;

/** The sheet on which one writes and sends a question; `ahead` of the opening it waits here. */
export function Ask({ open, ahead = false, votes, onClose, onSent }) {
  const { board, mine, status } = useLive();
  const { meeting } = board;
  const modes = meeting.name_modes ?? ["unrecorded"];
  const holder = useHolder();
  const form = useAskForm(modes, holder.group);
  const { values, change } = form;
  const [left, setLeft] = useState(false);
  useEffect(() => setLeft(open && isSigned(form.now())), [open]);
  const [fault, setFault] = useState(null);
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);
  const paused = meeting.intake === "paused";

  const sent = (message, question) => {
    setFault(null);
    if (message) onSent(message);
    if (form.sent(question)) onClose();
  };
  const submit = async (event) => {
    event.preventDefault();
    if (sending.current || paused) return;
    const question = form.now();
    const found = faultOf(question);
    setFault(found);
    if (found) return focusFault(event.currentTarget, found.field);
    if (ahead) {
      ask(argumentsOf(question));
      return sent(t("phone.kept_for_opening"), question);
    }
    sending.current = true;
    setBusy(true);
    await deliver(argumentsOf(question), { sent: (message) => sent(message, question), setFault });
    sending.current = false;
    setBusy(false);
  };
  const general = fault && !FIELDS.includes(fault.field) ? fault.message : undefined;
  const text = (name) => ({
    value: values[name],
    onInput: (event) => change({ [name]: event.currentTarget.value }),
    error: errorOf(fault, name),
  });

  return (
    <Dialog open={open} onClose={onClose} title={t("phone.ask_title")} class="ask-sheet">
      <form class="stack" onSubmit={submit} noValidate>
        {paused && (
          <Notice tone="promised">
            <p>{t("phone.intake_paused")}</p>
          </Notice>
        )}
        <Field
          as="textarea"
          name="text"
          rows={4}
          autofocus
          label={t("phone.text")}
          hint={t("phone.text_hint")}
          aside={<Counter text={values.text} limit={QUESTION_LIMIT} />}
          {...text("text")}
        />
        <Alike text={values.text} board={board} mine={mine} votes={votes} />
        <Again
          again={isSigned(values) || values.group ? null : holder.again}
          left={left && isSigned(values)}
          groups={board.groups}
          onSame={() => change(signedAs(holder.again, modes))}
          onOther={() => {
            holder.pass();
            change({ ...NOBODY, name_mode: form.blank.name_mode });
          }}
        />
        <NameChoice meeting={meeting} modes={modes} draft={values} change={change} />
        {values.name_mode !== "unrecorded" && (
          <Field
            name="name"
            label={t("phone.name")}
            autocomplete={values.name_mode === "named" ? "name" : "off"}
            maxLength={NAME_LIMIT}
            {...text("name")}
          />
        )}
        <GroupField
          groups={board.groups}
          value={values.group}
          onChange={(group) => change({ group })}
        />
        <Field
          as="select"
          label={t("phone.kind")}
          onChange={(event) => change({ kind: event.currentTarget.value })}
        >
          {OPINION_KINDS.map((kind) => (
            <option key={kind} value={kind} selected={kind === values.kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </Field>
        <Check
          label={t("phone.wants_reply")}
          checked={values.wants_reply}
          onChange={(wants) => change({ wants_reply: wants })}
        />
        {values.wants_reply && (
          <Field
            name="contact"
            label={t("phone.contact")}
            hint={t("phone.contact_hint")}
            autocomplete="off"
            maxLength={LINE_LIMIT}
            {...text("contact")}
          />
        )}
        <div class="ask-send">
          <p class="field-error" role="alert">
            {general}
          </p>
          {ahead && <p class="small muted">{t("phone.will_wait")}</p>}
          {!ahead && status !== "online" && <p class="small muted">{t("phone.will_be_sent")}</p>}
          <Button type="submit" kind="primary" class="wide" busy={busy} disabled={paused}>
            {t(busy ? "phone.sending" : "common.send")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const FIELDS = ["text", "name", "contact"];

const isSigned = ({ name, contact }) => Boolean(name || contact);

function signedAs({ name, group }, modes) {
  return { group, ...(name && modes.includes("named") ? { name, name_mode: "named" } : {}) };
}

function NameChoice({ meeting, modes, draft, change }) {
  const options = modes.map((value) => ({
    value,
    label: t(`name_mode.${value}`),
    hint: t(`phone.name_mode_${value}`),
  }));
  const legend = t(isReviewed(meeting) ? "phone.who_sees_name_reviewed" : "phone.who_sees_name");
  return (
    <Choices
      legend={legend}
      options={options}
      value={draft.name_mode}
      onChange={(name_mode) => change({ name_mode })}
    />
  );
}

/** Send; what has not been answered in a while is left to the outbox, which keeps it. */
async function deliver(args, { sent, setFault }) {
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, null));
  const answer = ask(args).then((error) => ({ error }));
  const first = await Promise.race([answer, late]);
  if (!first?.error) return sent(first ? "" : t("phone.kept_to_send"));
  discard(first.error.op);
  setFault(first.error);
}

/** That it was received is said wherever the page is by then; the refusal, if there is one. */
function ask(args) {
  return send("question.ask", args, { keep: true }).then(
    () => null,
    (error) => error,
  );
}

function focusFault(form, field) {
  form.elements[field]?.focus();
}
