import { useState } from "preact/hooks";
import { useLive } from "../../net/store.js";
import { t } from "../../text/i18n.jsx";
import { Refusal, useAct } from "../../ui/act.jsx";
import { onEscape } from "../keys.js";
import { QuestionPicker } from "../questions/picker.jsx";
import { questionOf } from "../questions/questions.js";

/** The questions that one answer covers: taken in and let go here. */
export function Covers({ answer }) {
  const { board } = useLive();
  const { act, error } = useAct();
  const [adding, setAdding] = useState(false);
  const ids = answer.questions || [];
  const covered = ids.map((id) => questionOf(board, id)).filter(Boolean);
  const assign = (questions) => act("answer.assign", { answer: answer.id, questions });
  const add = async (question) => {
    if (await assign([...ids, question.id])) setAdding(false);
  };
  return (
    <div class="covers">
      <ul class="covers-list" aria-label={t("secretary.covers")}>
        <li class="covers-label" aria-hidden="true">
          {t("secretary.covers")}
        </li>
        {covered.map((question) => (
          <li key={question.id} class="chip" title={question.text}>
            {t("common.question_number", { number: question.number })}
            {covered.length > 1 && (
              <button
                type="button"
                class="chip-remove"
                aria-label={t("secretary.uncover", { number: question.number })}
                onClick={() => assign(ids.filter((id) => id !== question.id))}
              >
                <span aria-hidden="true">✕</span>
              </button>
            )}
          </li>
        ))}
        <li>
          <button
            type="button"
            class="toggle toggle-add"
            aria-expanded={adding}
            onClick={() => setAdding(!adding)}
          >
            {t("secretary.cover_more")}
          </button>
        </li>
      </ul>
      {adding && covered.length > 0 && (
        <div class="inline-form" onKeyDown={onEscape(() => setAdding(false))}>
          <QuestionPicker
            label={t("secretary.cover_search")}
            like={covered[0]}
            except={ids}
            pick={add}
            pickLabel={t("secretary.cover_pick")}
          />
        </div>
      )}
      <Refusal error={error} />
    </div>
  );
}
