import { unsettled } from "../board/undoing.js";
import { t } from "../text/i18n.jsx";
import { useUndo } from "../ui/undo.jsx";

/**
 * What marks questions as answered, which is told, and for a while can be taken back.
 *
 * @param {(name: string, args: object) => Promise<any>} act
 */
export function useMarkAnswered(act) {
  const { follow } = useUndo();
  return (/** @type {Row[]} */ questions) => {
    const done = act("question.mark_answered", { questions: questions.map(({ id }) => id) });
    const numbers = questions.map(({ number }) => number).join(", ");
    return follow(done, t("chair.did_answer", { numbers }), unsettled(questions));
  };
}
