import { useState } from "preact/hooks";
import { Button } from "../shared/button.jsx";
import { Field } from "../shared/field.jsx";
import { hm } from "../shared/format.js";
import { t } from "../shared/i18n.jsx";
import { Notice } from "../shared/notice.jsx";
import { Trouble, useAct } from "./act.jsx";

const HANDS = ["in_favour", "against", "abstaining"];

/** Thông qua biên bản: the hands counted and the objections, after the reading. */
export function ApprovalForm({ approval }) {
  const { act, busy, error } = useAct();
  const [changing, change] = useState(false);
  const record = async (args) => {
    if (await act("minutes.approve", args)) change(false);
  };
  return (
    <div class="stack-tight">
      <h2 class="part-title">{t("chair.approval")}</h2>
      {approval && <Approved approval={approval} />}
      {approval && !changing ? (
        <Button onClick={() => change(true)}>{t("chair.approve_again")}</Button>
      ) : (
        <Hands approval={approval} record={record} busy={busy} error={error} />
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

function Hands({ approval, record, busy, error }) {
  const [hands, setHands] = useState(() => ({
    in_favour: approval?.in_favour ?? "",
    against: approval?.against ?? 0,
    abstaining: approval?.abstaining ?? 0,
  }));
  const [objections, setObjections] = useState(approval?.objections ?? "");
  const submit = (event) => {
    event.preventDefault();
    const counted = HANDS.map((name) => [name, Number(hands[name])]);
    record({ ...Object.fromEntries(counted), objections });
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
            value={hands[name]}
            error={error?.field === name ? error.message : ""}
            onInput={(event) => setHands({ ...hands, [name]: event.currentTarget.value })}
          />
        ))}
      </div>
      <Field
        as="textarea"
        label={t("chair.objections")}
        value={objections}
        onInput={(event) => setObjections(event.currentTarget.value)}
      />
      <Button kind="primary" type="submit" busy={busy}>{t("chair.approve")}</Button>
      <Trouble error={error} />
    </form>
  );
}
