import { useState } from "preact/hooks";
import { byPosition } from "../board/rows.js";
import { useForm } from "../keeping/kept.js";
import { meetingPath, save } from "../net/api.js";
import { useFetched } from "../net/fetched.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { errorOf, Refusal, useAct } from "./act.jsx";
import { Button, ConfirmButton } from "./button.jsx";
import { Field } from "./field.jsx";
import { Notice } from "./notice.jsx";
import "./slips.css";

const EVERY_MS = 10_000;
const COUNT_DIGITS = 4;

/**
 * @typedef {{number: number, code: string, group: number | null}} Slip
 * @typedef {{group: number | null, made: number, used: number}} Count
 */

/** Seat slips: made and printed by group, counted, given anew, cancelled. */
export function Slips() {
  const { board, meetingCode } = useLive();
  const { value, again } = useFetched(meetingPath(meetingCode, "slips"), { every: EVERY_MS });
  const [made, setMade] = useState(/** @type {Slip[]} */ ([]));
  if (!value) return null;
  const open = board.meeting.state !== "closed";
  /** @param {Slip[]} slips */
  const take = (slips) => {
    setMade([...made, ...slips]);
    again();
  };
  return (
    <div class="slips stack-tight">
      <Counts counts={value.groups} />
      {open && <Make counts={value.groups} take={take} />}
      <Made made={made} url={value.url} />
      {open && value.groups.length > 0 && <Renew take={take} />}
      {open && <Cancel counts={value.groups} done={again} />}
    </div>
  );
}

/** @param {number | null} group */
function useGroupName(group) {
  const { board } = useLive();
  return (group && board.groups?.[group]?.name) || t("slips.no_group");
}

/** @param {{counts: Count[]}} props */
function Counts({ counts }) {
  if (!counts.length) return <p class="muted">{t("slips.none")}</p>;
  return (
    <ul class="plain-list figures">
      {counts.map((count) => (
        <OneCount key={count.group ?? 0} {...count} />
      ))}
    </ul>
  );
}

/** @param {Count} props */
function OneCount({ group, made, used }) {
  const name = useGroupName(group);
  return <li>{t("slips.counted", { name, made, used })}</li>;
}

/** @param {{counts: Count[], take: (slips: Slip[]) => void}} props */
function Make({ counts, take }) {
  const { board } = useLive();
  const { act, busy, error } = useAct();
  const [form, change] = useForm("slips.make", { group: "", count: "" }, { apart: false });
  const groups = byPosition(board.groups);
  const invited = Number(board.groups?.[form.group]?.invited ?? 0);
  const before = counts.find(({ group }) => String(group ?? "") === form.group)?.made ?? 0;
  const missing = Math.max(0, invited - before);
  const count = form.count || (missing ? String(missing) : "");
  /** @param {Event} event */
  const submit = async (event) => {
    event.preventDefault();
    const group = Number(form.group) || null;
    const result = await act("slip.make", { count: Number(count), group });
    if (!result?.first) return;
    change({ count: "" });
    const codes = result.codes ?? [];
    take(
      codes.map((/** @type {string} */ code, /** @type {number} */ at) => ({
        number: result.first + at,
        code,
        group,
      })),
    );
  };
  return (
    <form class="row" onSubmit={submit} noValidate>
      {groups.length > 0 && (
        <Field
          as="select"
          label={t("slips.group")}
          value={form.group}
          onChange={(/** @type {any} */ event) =>
            change({ group: event.currentTarget.value, count: "" })
          }
        >
          <option value="">{t("slips.no_group")}</option>
          {groups.map((group) => (
            <option key={group.id} value={String(group.id)}>
              {group.name}
            </option>
          ))}
        </Field>
      )}
      <Field
        name="count"
        label={t("slips.count")}
        type="text"
        inputMode="numeric"
        maxLength={COUNT_DIGITS}
        value={count}
        error={errorOf(error, "count")}
        onInput={(/** @type {any} */ event) => change({ count: event.currentTarget.value })}
      />
      <Button type="submit" busy={busy}>
        {t("slips.make")}
      </Button>
      <Refusal error={error} but={["count"]} />
    </form>
  );
}

/**
 * The slips whose codes this page still knows: nobody else does, so they are saved at once.
 *
 * @param {{made: Slip[], url: string}} props
 */
function Made({ made, url }) {
  const { meetingCode } = useLive();
  const { run, busy, error } = useAct();
  if (!made.length) return null;
  const path = meetingPath(meetingCode, "slips/sheets");
  return (
    <Notice tone="accent" role="status" title={t("slips.made", { n: made.length })}>
      <p>{t("slips.save_now", { url })}</p>
      {made.length === 1 && (
        <p class="slip-code">
          {t("slips.one", { number: made[0].number, code: inHalves(made[0].code) })}
        </p>
      )}
      <div>
        <Button kind="primary" busy={busy} onClick={() => run(() => save(path, { slips: made }))}>
          {t("slips.print")}
        </Button>
      </div>
      <Refusal error={error} />
    </Notice>
  );
}

/** @param {string} code */
const inHalves = (code) => `${code.slice(0, code.length / 2)}-${code.slice(code.length / 2)}`;

/** @param {{take: (slips: Slip[]) => void}} props */
function Renew({ take }) {
  const { act, busy, error } = useAct();
  const [number, setNumber] = useState("");
  /** @param {Event} event */
  const submit = async (event) => {
    event.preventDefault();
    const result = await act("slip.renew", { number: Number(number) });
    if (!result?.codes) return;
    setNumber("");
    take([{ number: result.number, code: result.codes[0], group: result.group }]);
  };
  return (
    <form class="stack-tight" onSubmit={submit} noValidate>
      <div class="row">
        <Field
          name="number"
          label={t("slips.number")}
          type="text"
          inputMode="numeric"
          maxLength={5}
          value={number}
          error={errorOf(error, "number")}
          onInput={(/** @type {any} */ event) => setNumber(event.currentTarget.value)}
        />
        <Button type="submit" busy={busy} disabled={!number.trim()}>
          {t("slips.renew")}
        </Button>
      </div>
      <p class="muted small">{t("slips.renew_about")}</p>
      <Refusal error={error} but={["number"]} />
    </form>
  );
}

/** @param {{counts: Count[], done: () => any}} props */
function Cancel({ counts, done }) {
  const { act, busy, error } = useAct();
  const unused = counts.reduce((sum, { made, used }) => sum + made - used, 0);
  if (!unused) return null;
  const cancel = async () => {
    if (await act("slip.cancel")) done();
  };
  return (
    <div>
      <ConfirmButton
        kind="quiet"
        busy={busy}
        question={t("slips.cancel_question", { n: unused })}
        confirm={t("slips.cancel")}
        onConfirm={cancel}
      >
        {t("slips.cancel")}
      </ConfirmButton>
      <Refusal error={error} />
    </div>
  );
}
