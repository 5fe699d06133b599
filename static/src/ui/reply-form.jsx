import { useState } from "preact/hooks";
import { PREPARED, useForm } from "../keeping/kept.js";
import { serverNow } from "../net/clock.js";
import { day, LATEST_DAY, today } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { LINE_LIMIT, REPLY_STATES } from "../text/vocabulary.js";
import { errorOf, Refusal, useAct } from "./act.jsx";
import { Button, ConfirmButton } from "./button.jsx";
import { Choices, Field } from "./field.jsx";
import { Meanwhile } from "./meanwhile.jsx";
import { Reply, repliedOn } from "./reply.jsx";

const FIELDS = ["answered_on", "text", "answered_by", "channel", "passed_to", "deadline"];

/**
 * What was answered to a question that was put off, each with the way to mend it, and the form for
 * another answer. `give(name, args)` gives the command; `own` says that an answerer's link writes,
 * which changes only its own; `more(reply)` is what else a page offers for one.
 *
 * @param {{question: Record<string, any>, replies: Record<string, any>[], give: (name: string, args: object) => Promise<any>, own?: boolean, more?: (reply: Record<string, any>) => any}} props
 */
export function Replies({ question, replies, give, own = false, more }) {
  const [open, setOpen] = useState(/** @type {number | null} */ (null));
  const close = () => setOpen(null);
  const kept = replies[replies.length - 1]?.state === "kept";
  return (
    <div class="stack">
      {replies.map((reply) =>
        open === reply.id ? (
          <ReplyForm
            key={reply.id}
            question={question}
            reply={reply}
            give={give}
            own={own}
            close={close}
          />
        ) : (
          <Reply key={reply.id} reply={reply}>
            {(!own || reply.written_by === "answerer") && (
              <Tools reply={reply} give={give} edit={() => setOpen(reply.id)} more={more} />
            )}
          </Reply>
        ),
      )}
      {open === 0 ? (
        <ReplyForm question={question} give={give} own={own} close={close} />
      ) : (
        <div>
          <Button kind={kept || open ? "plain" : "primary"} onClick={() => setOpen(0)}>
            {t(replies.length ? "common.reply_another" : "common.reply_write")}
            <span class="visually-hidden">
              {t("common.question_number", { number: question.number })}
            </span>
          </Button>
        </div>
      )}
    </div>
  );
}

/** @param {{reply: Record<string, any>, give: (name: string, args: object) => Promise<any>, edit: () => void, more?: (reply: Record<string, any>) => any}} props */
function Tools({ reply, give, edit, more }) {
  const { run, busy, error } = useAct();
  return (
    <div class="row">
      <Button kind="quiet" onClick={edit}>
        {t("common.edit")}
      </Button>
      <ConfirmButton
        kind="quiet"
        busy={busy}
        question={t("common.reply_remove_question")}
        onConfirm={() => run(() => give("reply.remove", { reply: reply.id }))}
      >
        {t("common.remove")}
      </ConfirmButton>
      {more?.(reply)}
      <Refusal error={error} />
    </div>
  );
}

/** @param {{question: Record<string, any>, reply?: Record<string, any>, give: (name: string, args: object) => Promise<any>, own: boolean, close: () => void}} props */
function ReplyForm({ question, reply, give, own, close }) {
  const { run, busy, error, forget } = useAct();
  const key = `reply.${question.id}.${reply?.id ?? "new"}.${question.meeting ?? ""}`;
  const [values, change, draft] = useForm(key, beginning(question, reply), PREPARED);
  const newer = reply && reply.version > values.base ? reply : null;
  const theirs = newer ?? (error?.code === "conflict" ? error.details : null);
  const field = (/** @type {string} */ name) => ({
    name,
    label: t(`common.reply_${name}`),
    error: errorOf(error, name),
    value: values[name],
    onInput: (/** @type {any} */ event) => change({ [name]: event.currentTarget.value }),
  });
  const line = { maxLength: LINE_LIMIT, autocomplete: "off" };
  const dated = { type: "date", max: LATEST_DAY };
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const args = { question: question.id, ...(reply && { reply: reply.id }) };
    const done = await draft.handIn((now) =>
      run(() => give("reply.write", { ...args, base_version: now.base, ...asSent(now) })),
    );
    if (done) close();
  };
  const cancel = () => {
    draft.set(draft.beginning);
    close();
  };
  const keepMine = () => {
    change({ base: theirs.version });
    forget();
  };
  const takeTheirs = () => {
    draft.set(newer ? draft.beginning : { ...values, text: theirs.text, base: theirs.version });
    forget();
  };
  return (
    <form class="card stack reply-form" onSubmit={submit} noValidate>
      <Choices
        legend={t("common.reply_state")}
        options={REPLY_STATES.map((value) => ({ value, label: t(`reply_state.${value}`) }))}
        value={values.state}
        onChange={(state) => change({ state })}
      />
      {values.state === "handed_over" && <Field {...field("passed_to")} {...line} />}
      <Field {...field("answered_on")} {...dated} />
      <Field {...field("text")} as="textarea" rows={5} />
      {values.state !== "kept" && (
        <Field {...field("deadline")} {...dated} hint={t("common.reply_deadline_hint")} />
      )}
      {!own && <Field {...field("answered_by")} {...line} />}
      <Field {...field("channel")} {...line} hint={t("common.reply_channel_hint")} />
      <Refusal error={theirs ? null : error} but={FIELDS} />
      {theirs && (
        <Meanwhile
          said={t("common.reply_meanwhile")}
          theirs={[newer && toldOf(newer), theirs.text].filter(Boolean).join("\n")}
          keepMine={keepMine}
          takeTheirs={takeTheirs}
        />
      )}
      <div class="row">
        <Button type="submit" kind="primary" busy={busy} disabled={Boolean(theirs)}>
          {t("common.save")}
        </Button>
        <Button onClick={cancel}>{t("common.cancel")}</Button>
      </div>
    </form>
  );
}

/**
 * @param {Record<string, any>} question
 * @param {Record<string, any>} [reply]
 * @returns {Record<string, any>}
 */
function beginning(question, reply) {
  const { body = "", channel = "" } = question;
  const fresh = { answered_on: today(serverNow()), answered_by: body, channel, state: "kept" };
  const blank = { text: "", passed_to: "", deadline: "", ...fresh };
  if (!reply) return { ...blank, base: 0 };
  const told = Object.keys(blank).map((name) => [name, reply[name] ?? ""]);
  return { ...Object.fromEntries(told), base: reply.version };
}

/**
 * What a reply says besides its text: a colleague may have changed that alone.
 *
 * @param {Record<string, any>} reply
 */
const toldOf = (reply) =>
  [
    repliedOn(reply),
    reply.answered_by,
    reply.channel,
    reply.deadline && t("common.reply_rest", { day: day(reply.deadline) }),
  ]
    .filter(Boolean)
    .join(" · ");

/**
 * What writes a reply once more as it is, but with another text.
 *
 * @param {Record<string, any>} question
 * @param {Record<string, any>} reply
 * @param {string} text
 */
export const rewritten = (question, reply, text) => ({
  question: question.id,
  reply: reply.id,
  base_version: reply.version,
  ...asSent(beginning(question, reply)),
  text,
});

/** @param {Record<string, any>} values */
const asSent = ({ base: _, ...values }) => ({
  ...values,
  deadline: values.state === "kept" ? "" : values.deadline,
  passed_to: values.state === "handed_over" ? values.passed_to : "",
});
