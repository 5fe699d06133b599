import { useKept } from "../../keeping/kept.js";
import { countIn } from "../../net/error.js";
import { useLive } from "../../net/store.js";
import { hm } from "../../text/format.js";
import { t } from "../../text/i18n.jsx";
import { MOTIONS } from "../../text/vocabulary.js";
import { Confirmation, errorOf, Refusal, useAct } from "../../ui/act.jsx";
import { Button } from "../../ui/button.jsx";
import { Field } from "../../ui/field.jsx";
import { Notice } from "../../ui/notice.jsx";

/** Thông qua biên bản: hands counted after the minutes were read back, and objections. What one has
 * typed stands beside what the chair has recorded of the rest. */
export function Approval({ approval, open }) {
  const { meetingCode } = useLive();
  const { act, busy, error } = useAct();
  const [kept, setKept, draft] = useKept(`approval.${meetingCode}`, null);
  const stored = valuesOf(approval);
  const values = { ...stored, ...kept };
  const set = (name) => (event) => {
    const { value } = event.currentTarget;
    setKept((now) => ({ ...now, [name]: value }));
  };
  const record = (confirmed) =>
    draft.handIn((now) => act("minutes.approve", argsOf({ ...stored, ...now }, confirmed)));
  const submit = (event) => {
    event.preventDefault();
    record(false);
  };
  return (
    <section class="paper-section" aria-labelledby="approval-title">
      <h2 id="approval-title">{t("secretary.approval")}</h2>
      {approval && (
        <Notice tone="answered">
          {t("secretary.approved", { time: hm(approval.approved_at), ...countsOf(approval) })}
          {approval.objections && <p class="as-typed">{approval.objections}</p>}
        </Notice>
      )}
      <form class="approval" onSubmit={submit} noValidate>
        <div class="fields">
          {MOTIONS.map((name) => (
            <Field
              key={name}
              label={t(`secretary.${name}`)}
              error={errorOf(error, name)}
              inputMode="numeric"
              value={values[name]}
              onInput={set(name)}
            />
          ))}
        </div>
        <Field
          as="textarea"
          label={t("secretary.objections")}
          hint={t("secretary.objections_hint")}
          rows={3}
          value={values.objections}
          onInput={set("objections")}
        />
        <Refusal error={error} but={MOTIONS} />
        <Confirmation error={error} busy={busy} onConfirm={() => record(true)} />
        <div class="actions">
          <Button
            type="submit"
            kind="primary"
            busy={busy}
            disabled={!open || values.in_favour === ""}
          >
            {t(approval ? "secretary.approve_again" : "secretary.approve")}
          </Button>
          {!open && <span class="hint">{t("secretary.approve_while_open")}</span>}
        </div>
      </form>
    </section>
  );
}

function countsOf(approval) {
  return Object.fromEntries(MOTIONS.map((name) => [name, approval[name] || 0]));
}

function valuesOf(approval) {
  if (!approval) return { in_favour: "", against: "0", abstaining: "0", objections: "" };
  return { ...countsOf(approval), objections: approval.objections || "" };
}

async function argsOf(values, confirmed) {
  const hands = MOTIONS.map((name) => [name, countIn(values[name], name)]);
  return { ...Object.fromEntries(hands), objections: values.objections, confirmed };
}
