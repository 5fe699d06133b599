import { useLive } from "../../net/store.js";
import { t } from "../../text/i18n.jsx";
import { isAnswerable, questionOf } from "../questions/questions.js";
import { useSimilar } from "../questions/similar.js";

const SHOWN = 3;

/** The questions that say nearly the same as the one that is reviewed, before it is let in. */
export function Similar({ question }) {
  const { board } = useLive();
  const alike = useSimilar(question)
    .map((id) => questionOf(board, id))
    .filter(Boolean);
  return (
    <div role="status">
      {alike.length > 0 && (
        <>
          <p class="hint">
            {t("secretary.similar")}{" "}
            {board.meeting.state === "open" && alike.some(isAnswerable) && (
              <span class="keys-hint">
                <kbd>M</kbd> {t("secretary.similar_merge")}
              </span>
            )}
          </p>
          <ul class="similar">
            {alike.slice(0, SHOWN).map((other) => (
              <li key={other.id}>
                <span class="row-number">
                  {t("common.question_number", { number: other.number })}
                </span>{" "}
                <span class="hint">{t(`state.${other.state}`)}</span> {other.text}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
