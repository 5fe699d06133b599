import { useState } from "preact/hooks";
import { meetingPath } from "../net/api.js";
import { send } from "../net/connection.js";
import { useFetched } from "../net/fetched.js";
import { useLive } from "../net/store.js";
import { differences } from "../text/differences.js";
import { date, hm } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "../ui/act.jsx";
import { Button } from "../ui/button.jsx";
import { Dialog } from "../ui/dialog.jsx";
import { Field } from "../ui/field.jsx";

/**
 * A button that shows what a text said before, beside what it says now; one press brings a version
 * back, as the newest. `of` and `id` name the text, `restore(text)` saves it.
 */
export function History({ of, id = 0, title, now, restore }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t("secretary.history")}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t("secretary.history_of", { title })}
        class="history"
      >
        <Versions of={of} id={id} now={now} restore={restore} close={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function Versions({ of, id, now, restore, close }) {
  const { meetingCode } = useLive();
  const { value, error } = useFetched(meetingPath(meetingCode, "history", { of, id }));
  const [chosen, choose] = useState(0);
  const { run, busy, error: refused } = useAct();
  if (!value) return error ? <Refusal error={error} /> : <p>{t("common.loading")}</p>;
  const others = value.versions.filter((version) => version.text !== now);
  const version = others.find((one) => one.rev === Number(chosen)) ?? others[0];
  if (!version) return <p class="empty">{t("secretary.history_none")}</p>;
  const bring = async () => {
    if (await run(() => restore(version.text))) close();
  };
  return (
    <>
      <Field
        as="select"
        label={t("secretary.history_version")}
        value={version.rev}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {others.map((one) => (
          <option key={one.rev} value={one.rev}>
            {nameOf(one)}
          </option>
        ))}
      </Field>
      <div class="history-sides">
        <Side title={nameOf(version)} text={version.text} other={now} which="before">
          <Button kind="primary" busy={busy} onClick={bring}>
            {t("secretary.history_restore")}
          </Button>
        </Side>
        <Side title={t("secretary.history_now")} text={version.text} other={now} which="after" />
      </div>
      <Refusal error={refused} />
    </>
  );
}

/** One of two texts that stand beside each other, with what the other one lacks marked. */
function Side({ title, text, other, which, children = null }) {
  const Mark = which === "before" ? "del" : "ins";
  const stretches = differences(text, other);
  const own = stretches.filter((stretch) => stretch.in === "both" || stretch.in === which);
  return (
    <section class="history-side">
      <h3>{title}</h3>
      <p class="as-typed">
        {own.map((stretch, at) =>
          stretch.in === "both" ? stretch.text : <Mark key={at}>{stretch.text}</Mark>,
        )}
        {!own.length && t("common.empty_text")}
      </p>
      {children}
    </section>
  );
}

function nameOf({ at, by, label, recorded_at: recorded }) {
  const who = label || (by && t(`role.${by}`));
  const words = [`${date(at)}, ${hm(at)}`, who, recorded && t("secretary.history_recorded")];
  return words.filter(Boolean).join(" · ");
}

/** Brings an answer's text back; what was recorded stays recorded until it is recorded again. */
export const restoreAnswer = (answer) => (text) =>
  send("answer.draft", { answer: answer.id, text, base_version: answer.version });
