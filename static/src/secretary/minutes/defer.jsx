import { useState } from "preact/hooks";
import { outcomeArgs, withDefaults } from "../../board/outcome-values.js";
import { unsettled } from "../../board/undoing.js";
import { useKept } from "../../keeping/kept.js";
import { useLive } from "../../net/store.js";
import { t } from "../../text/i18n.jsx";
import { OUTCOMES } from "../../text/vocabulary.js";
import { Refusal, useAct } from "../../ui/act.jsx";
import { Button } from "../../ui/button.jsx";
import { Dialog } from "../../ui/dialog.jsx";
import { OutcomeFields } from "../../ui/outcome-fields.jsx";
import { useUndo } from "../../ui/undo.jsx";
import { numbersOf, outcomeName } from "../answers/outcome-form.jsx";
import { questionsOf } from "../questions/questions.js";

const BLANK = { outcome: "out_of_time", reason: "", body: "", deadline: "", channel: "" };
const FOR_REST = OUTCOMES.filter((name) => name !== "answered");

/** "Ghi kết quả cho các câu còn lại": one outcome for every question that has none yet. */
export function DeferRemaining() {
  const { board } = useLive();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const count = remainingOf(board).length;
  if (!count) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        {t("secretary.defer_remaining", { count, outcome: outcomeName(BLANK) })}
      </Button>
      <Dialog open={open} onClose={close} title={t("secretary.defer_title")}>
        <DeferForm count={count} close={close} />
      </Dialog>
    </>
  );
}

function DeferForm({ count, close }) {
  const { board, meetingCode } = useLive();
  const { act, busy, error } = useAct();
  const { follow } = useUndo();
  const [kept, keep, draft] = useKept(`defer.${meetingCode}`, null);
  const foreseen = withDefaults(BLANK, board.meeting);
  const values = kept ?? foreseen;
  const change = (next) => keep((now) => next(now ?? foreseen));
  const cancel = () => {
    keep(null);
    close();
  };
  const submit = async (event) => {
    event.preventDefault();
    const defer = (now) => act("outcome.defer_remaining", outcomeArgs(now ?? foreseen));
    const before = remainingOf(board);
    const words = t("secretary.did_outcome", { numbers: numbersOf(before) });
    if (await follow(draft.handIn(defer), words, unsettled(before))) close();
  };
  return (
    <form class="outcome-form" onSubmit={submit} noValidate>
      <p>{t("secretary.defer_text", { count })}</p>
      <p class="numbers">
        {remainingOf(board)
          .map((question) => question.number)
          .join(", ")}
      </p>
      <OutcomeFields values={values} change={change} error={error} only={FOR_REST} />
      <Refusal error={error} but={["body", "deadline", "channel", "reason"]} />
      <div class="actions">
        <Button type="submit" kind="primary" disabled={busy}>
          {t("secretary.defer_confirm", { count, outcome: outcomeName(values) })}
        </Button>
        <Button onClick={cancel}>{t("common.cancel")}</Button>
      </div>
    </form>
  );
}

/** The questions that outcome.defer_remaining will settle. */
function remainingOf(board) {
  return questionsOf(board).filter((question) => question.state === "shown" && !question.outcome);
}
