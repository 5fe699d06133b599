import { useState } from "preact/hooks";
import { send } from "../../net/connection.js";
import { forget, recall } from "../../net/storage.js";
import { useLive } from "../../net/store.js";
import { t } from "../../text/i18n.jsx";
import { Refusal, useAct } from "../../ui/act.jsx";
import { Button, ConfirmButton } from "../../ui/button.jsx";
import { Notice } from "../../ui/notice.jsx";
import { onEscape } from "../keys.js";
import { useLayout } from "../layout.js";
import { QuestionPicker } from "../questions/picker.jsx";
import { isAnswerable } from "../questions/questions.js";

/** Someone took a question off the list while its answer was being written: the words stay, and
 * can go to another question. */
export function Stranded({ questions, slots }) {
  const layout = useLayout();
  const { board } = useLive();
  const { run, busy, error } = useAct();
  const [moving, setMoving] = useState(false);
  const gone = questions.filter((question) => !isAnswerable(question));
  const unsent = slots.list.find((slot) => !slot.answer);
  const move = async (question) => {
    const moved = await run(() => attach(slots, gone, question.id, board.questions));
    if (moved) layout.change({ selected: [question.id], reading: true });
  };
  const drop = () => {
    slots.drop();
    forget(draftOf(unsent));
  };
  return (
    <Notice tone="promised" role="alert">
      <p>{t("secretary.stranded", { numbers: gone.map(({ number }) => number).join(", ") })}</p>
      <div class="actions">
        <Button aria-expanded={moving} busy={busy} onClick={() => setMoving(!moving)}>
          {t("secretary.stranded_move")}
        </Button>
        {unsent && (
          <ConfirmButton question={t("secretary.discard_draft")} onConfirm={drop}>
            {t("secretary.discard")}
          </ConfirmButton>
        )}
      </div>
      {moving && (
        <div class="inline-form" onKeyDown={onEscape(() => setMoving(false))}>
          <QuestionPicker
            label={t("secretary.stranded_into")}
            like={gone[0]}
            except={questions.map((question) => question.id)}
            pick={move}
            pickLabel={t("secretary.stranded_pick")}
          />
        </div>
      )}
      <Refusal error={error} />
    </Notice>
  );
}

const draftOf = (slot) => `draft.answer.${slot.key}`;

/** What was written for the questions that are gone answers this one from now on. */
async function attach(slots, gone, question, known) {
  const away = new Set(gone.map(({ id }) => id));
  for (const slot of slots.list) {
    const covered = slot.answer?.questions ?? [];
    const left = covered.filter((id) => !away.has(id));
    const questions = [...new Set([...left, question])];
    const { id: answer } = slot.answer ?? {};
    if (!answer) await rewrite(slot, slots, questions, known);
    else if (left.length < covered.length) await send("answer.assign", { answer, questions });
  }
}

/** The server never heard of this answer: begin it where it may be begun. */
async function rewrite(slot, slots, questions, known) {
  const text = recall(draftOf(slot))?.text ?? "";
  if (!text.trim()) return;
  const prepared = questions.map((id) => known[id]?.prepared_answer);
  const { answer } = await send("answer.start", { questions });
  const whole = [...prepared, text].filter(Boolean).join("\n\n");
  await send("answer.draft", { answer, text: whole, base_version: 0 });
  slots.drop();
  forget(draftOf(slot));
}
