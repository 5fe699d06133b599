import "./history.css";
import { useState } from "preact/hooks";
import { meetingPath } from "../net/api.js";
import { useFetched } from "../net/fetched.js";
import { useLive } from "../net/store.js";
import { differences } from "../text/differences.js";
import { date, hm } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "./act.jsx";
import { Button } from "./button.jsx";
import { Dialog } from "./dialog.jsx";
import { Field } from "./field.jsx";

/**
 * A button that shows what a text said before, beside what it says now; one press brings a version
 * back, as the newest. `of` and `id` name the text, or `path` says where its versions are;
 * `restore(text)` saves it.
 *
 * @param {{of?: string, id?: number, path?: string, title: string, now: string, restore: (text: string) => Promise<any>}} props
 */
export function History({ of, id = 0, path, title, now, restore }) {
  const { meetingCode } = useLive();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t("history.open")}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t("history.of", { title })}
        class="history"
      >
        <Versions
          path={path ?? meetingPath(meetingCode, "history", { of, id })}
          now={now}
          restore={restore}
          close={() => setOpen(false)}
        />
      </Dialog>
    </>
  );
}

/**
 * @typedef {{rev: number, at: number, text: string, by?: string, label?: string, recorded_at?: number}} Version
 */

/** @param {{path: string, now: string, restore: (text: string) => Promise<any>, close: () => void}} props */
function Versions({ path, now, restore, close }) {
  const { value, error } = useFetched(path);
  const [chosen, choose] = useState(0);
  const { run, busy, error: refused } = useAct();
  if (!value) return error ? <Refusal error={error} /> : <p>{t("common.loading")}</p>;
  const others = value.versions.filter((/** @type {Version} */ version) => version.text !== now);
  const version = others.find((/** @type {Version} */ one) => one.rev === chosen) ?? others[0];
  if (!version) return <p class="empty">{t("history.none")}</p>;
  const bring = async () => {
    if (await run(() => restore(version.text))) close();
  };
  return (
    <>
      <Field
        as="select"
        label={t("history.version")}
        value={version.rev}
        onChange={(/** @type {Event & {currentTarget: HTMLSelectElement}} */ event) =>
          choose(Number(event.currentTarget.value))
        }
      >
        {others.map((/** @type {Version} */ one) => (
          <option key={one.rev} value={one.rev}>
            {nameOf(one)}
          </option>
        ))}
      </Field>
      <div class="history-sides">
        <Side title={nameOf(version)} text={version.text} other={now} which="before">
          <Button kind="primary" busy={busy} onClick={bring}>
            {t("history.restore")}
          </Button>
        </Side>
        <Side title={t("history.now")} text={version.text} other={now} which="after" />
      </div>
      <Refusal error={refused} />
    </>
  );
}

/**
 * One of two texts that stand beside each other, with what the other one lacks marked.
 *
 * @param {{title: string, text: string, other: string, which: "before" | "after", children?: any}} props
 */
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

/** @param {Version} version */
function nameOf({ at, by, label, recorded_at: recorded }) {
  const who = label || (by && t(`role.${by}`));
  const words = [`${date(at)}, ${hm(at)}`, who, recorded && t("history.recorded")];
  return words.filter(Boolean).join(" · ");
}
