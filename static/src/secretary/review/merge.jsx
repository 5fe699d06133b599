import { letIn } from "../../board/undoing.js";
import { useLive } from "../../net/store.js";
import { t } from "../../text/i18n.jsx";
import { Refusal, useAct } from "../../ui/act.jsx";
import { Button } from "../../ui/button.jsx";
import { useUndo } from "../../ui/undo.jsx";
import { onEscape } from "../keys.js";
import { QuestionPicker } from "../questions/picker.jsx";
import { asSeen } from "../questions/questions.js";

/** Gộp câu hỏi trùng: the question that is picked stands for both. */
export function MergeForm({ question, close }) {
  const { act, error } = useAct();
  const { board } = useLive();
  const { follow } = useUndo();
  const merge = async (into) => {
    const words = t("secretary.did_merge", { number: question.number, into: into.number });
    const merged = act("question.merge", { ...asSeen(question), into: into.id });
    if (await follow(merged, words, letIn(question, board))) close();
  };
  return (
    <div class="inline-form" onKeyDown={onEscape(close)}>
      <QuestionPicker
        label={t("secretary.merge_into")}
        like={question}
        except={[question.id]}
        pick={merge}
        pickLabel={t("secretary.merge_pick")}
      />
      <Refusal error={error} />
      <div class="actions">
        <Button onClick={close}>{t("common.cancel")}</Button>
      </div>
    </div>
  );
}
