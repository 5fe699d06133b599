import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "../ui/act.jsx";
import { LiveButton } from "../ui/button.jsx";
import { short } from "./in-words.js";
import { useMarkAnswered } from "./marking.js";
import { Onward } from "./onward.jsx";
import { nextQuestion, stagedIds, withIds } from "./questions.js";

/** The next question, largest; and what may be done with those on the screen now. */
export function OnStage({ board, sort }) {
  const { act, busy, error } = useAct();
  const markAnswered = useMarkAnswered(act);
  const next = nextQuestion(board, sort);
  const staged = stagedIds(board);
  const open = withIds(board, staged).filter(({ state }) => state === "shown");
  return (
    <div class="stack-tight">
      {next && (
        <Onward
          verb={t("chair.next_question", { number: next.number })}
          what={short(next.text, 70)}
          busy={busy}
          onPress={() => act("stage.show_questions", { questions: [next.id] })}
        />
      )}
      {staged.length > 0 && (
        <div class="actions">
          {open.length > 0 && (
            <LiveButton class="answered-key" busy={busy} onClick={() => markAnswered(open)}>
              {t("chair.answered_now")}
            </LiveButton>
          )}
          <LiveButton busy={busy} onClick={() => act("stage.show", { view: "programme" })}>
            {t("chair.take_off")}
          </LiveButton>
        </div>
      )}
      <Refusal error={error} />
    </div>
  );
}
