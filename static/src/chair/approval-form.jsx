import { useState } from "preact/hooks";
import { useKept } from "../keeping/kept.js";
import { countIn } from "../net/error.js";
import { hm } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { MOTIONS } from "../text/vocabulary.js";
import { Confirmation, errorOf, Refusal, useAct } from "../ui/act.jsx";
import { Button } from "../ui/button.jsx";
import { Field } from "../ui/field.jsx";
import { Notice } from "../ui/notice.jsx";

const NONE = { in_favour: "", against: 0, abstaining: 0, objections: "" };

/** Thông qua biên bản: the hands counted and the objections, after the reading. */
export function ApprovalForm({ board }) {
  const { approval } = board;
  const { act, busy, error } = useAct();
  const [changing, change] = useState(false);
  const [kept, keep, draft] = useKept(`chair.approval.${board.meeting.code}`, null);
  const stored = { ...NONE, ...approval };
  const set = (name, value) => keep((now) => ({ ...now, [name]: value }));
  const record = async (confirmed) => {
    const approve = (now) => act("minutes.approve", argsOf({ ...stored, ...now }, confirmed));
    if (await draft.handIn(approve)) change(false);
  };
  return (
    <div class="stack-tight">
      <h2 class="part-title">{t("chair.approval")}</h2>
      {approval && <Approved approval={approval} />}
      {approval && !changing ? (
        <Button onClick={() => change(true)}>{t("chair.approve_again")}</Button>
      ) : (
        <Hands
          counted={{ ...stored, ...kept }}
          set={set}
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

async function argsOf(counted, confirmed) {
  const hands = MOTIONS.map((name) => [name, countIn(counted[name], name)]);
  return { ...Object.fromEntries(hands), objections: counted.objections, confirmed };
}

function Hands({ counted, set, record, busy, error }) {
  const submit = (event) => {
    event.preventDefault();
    record(false);
  };
  return (
    <form class="stack-tight" onSubmit={submit} noValidate>
      <div class="hands">
        {MOTIONS.map((name) => (
          <Field
            key={name}
            label={t(`chair.${name}`)}
            inputMode="numeric"
            value={counted[name]}
            error={errorOf(error, name)}
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
      <Button kind="primary" type="submit" busy={busy}>
        {t("chair.approve")}
      </Button>
      <Refusal error={error} but={MOTIONS} />
      <Confirmation error={error} busy={busy} onConfirm={() => record(true)} />
    </form>
  );
}
