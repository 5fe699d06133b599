import { currentItem } from "../board/programme.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "../ui/act.jsx";
import { LiveButton } from "../ui/button.jsx";
import { Clock, Schedule } from "./clock.jsx";
import { short, stageInWords } from "./in-words.js";
import { stagedIds } from "./questions.js";

/** What the hall sees now, and where the programme stands. */
export function Now({ board, hall }) {
  const item = currentItem(board);
  const over = Boolean(board.meeting.ended_at);
  return (
    <section class="now" aria-label={t("chair.now")}>
      <div class="now-screen" data-questions={stagedIds(board).length > 0 || undefined}>
        <h2 class="now-label">{t("chair.on_screen")}</h2>
        <p class="now-view">{stageInWords(board)}</p>
        <p class="now-unseen" role="status">
          {hall?.screens === 0 && t("chair.no_screen")}
        </p>
        <Staged board={board} />
        <LargeCode stage={board.stage} />
      </div>
      {!over && (
        <div class="now-item">
          <h2 class="now-label">{t("chair.current_item")}</h2>
          <p class="now-title">{item ? item.title : t("chair.no_current_item")}</p>
          {item && <Clock item={item} />}
          <Schedule board={board} />
        </div>
      )}
    </section>
  );
}

/** Covers the screen with the code to join, and uncovers it. */
function LargeCode({ stage }) {
  const { act, busy, error } = useAct();
  const on = Boolean(stage.large_code);
  return (
    <>
      <LiveButton
        class="large-code"
        busy={busy}
        aria-pressed={on}
        onClick={() => act("stage.enlarge_code", { on: !on })}
      >
        {t("chair.large_code")}
      </LiveButton>
      <Refusal error={error} />
    </>
  );
}

function Staged({ board }) {
  const texts = stagedIds(board)
    .map((id) => board.questions[id])
    .filter(Boolean);
  return texts.map((question) => (
    <p key={question.number} class="now-text">
      {short(question.text)}
    </p>
  ));
}
