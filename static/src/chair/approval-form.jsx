import { useState } from "preact/hooks";
import { Button } from "../shared/button.jsx";
import { Field } from "../shared/field.jsx";
import { hm } from "../shared/format.js";
import { t } from "../shared/i18n.jsx";
import { Notice } from "../shared/notice.jsx";
import { Refusal, useAct } from "../shared/act.jsx";
import { useKeptApart } from "../shared/kept.js";

const HANDS = ["in_favour", "against", "abstaining"];
const NONE = { in_favour: "", against: 0, abstaining: 0, objections: "" };

/** Thông qua biên bản: the hands counted and the objections, after the reading. */
export function ApprovalForm({ board }) {
  const { approval } = board;
  const { act, busy, error } = useAct();
  const [changing, change] = useState(false);
  const [draft, keep] = useKeptApart(`chair.approval.${board.meeting.code}`, null);
  const record = async (args) => {
    if (!(await act("minutes.approve", args))) return;
    keep(null);
    change(false);
  };
  return (
    <div class="stack-tight">
      <h2 class="part-title">{t("chair.approval")}</h2>
      {approval && <Approved approval={approval} />}
      {approval && !changing ? (
        <Button onClick={() => change(true)}>{t("chair.approve_again")}</Button>
      ) : (
        <Hands
          counted={draft ?? { ...NONE, ...approval }}
          keep={keep}
          record={record}
          busy={busy}
          error={error}
        />
      )}
    </div>
  );
}

function Approved({ approval }) {
  const { in_favour = 0, against = 0, abstaining = 0, objections } = approval;
  return (
    <Notice tone="answered" title={t("chair.approved_at", { time: hm(approval.approved_at) })}>
      <p>{t("chair.approved_hands", { in_favour, against, abstaining })}</p>
      {objections && <p class="as-typed">{objections}</p>}
    </Notice>
  );
}

function Hands({ counted, keep, record, busy, error }) {
  const set = (name, value) => keep({ ...counted, [name]: value });
  const submit = (event) => {
    event.preventDefault();
    const hands = HANDS.map((name) => [name, Number(counted[name])]);
    record({ ...Object.fromEntries(hands), objections: counted.objections });
  };
  return (
    <form class="stack-tight" onSubmit={submit}>
      <div class="hands">
        {HANDS.map((name) => (
          <Field
            key={name}
            label={t(`chair.${name}`)}
            type="number"
            inputMode="numeric"
            min="0"
            max="100000"
            required
            value={counted[name]}
            error={error?.field === name ? error.message : ""}
            onInput={(event) => set(name, event.currentTarget.value)}
          />
        ))}
      </div>
      <Field
        as="textarea"
        label={t("chair.objections")}
        value={counted.objections}
        onInput={(event) => set("objections", event.currentTarget.value)}
      />
      <Button kind="primary" type="submit" busy={busy}>{t("chair.approve")}</Button>
      <Refusal error={HANDS.includes(error?.field) ? null : error} />
    </form>
  );
}
