import { useEffect, useRef, useState } from "preact/hooks";
import { clockOf, currentItem } from "../board/programme.js";
import { useNow } from "../net/clock.js";
import { useLive } from "../net/store.js";
import { duration } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { Button } from "../ui/button.jsx";
import { Flooded } from "../ui/flooded.jsx";
import { Intake } from "../ui/intake.jsx";
import { Bursts, Presence, useHall } from "../ui/presence.jsx";
import { Recorder } from "../ui/recorder.jsx";
import { Devices } from "./devices.jsx";
import { questionOf } from "./questions/questions.js";
import { Handed } from "./questions/take.jsx";

const FRESH_MS = 20_000;

/** What goes on in the hall, always on top: the programme's item and what is taken from phones. */
export function Strip({ note, snippets }) {
  const { board } = useLive();
  const { value: hall, again } = useHall();
  return (
    <>
      <div class="strip">
        <Current board={board} />
        <div class="strip-tools">
          <Intake of="intake" />
          <Intake of="voting" />
          <Recorder />
          <Button kind="quiet" onClick={note}>
            {t("secretary.quick_note")} <kbd>F2</kbd>
          </Button>
          <Button kind="quiet" onMouseDown={keepCaret} onClick={snippets}>
            {t("secretary.snippets")} <kbd>F8</kbd>
          </Button>
        </div>
      </div>
      <div class="strip-news">
        <Handed />
        <Presence hall={hall} />
        <Devices />
        <Flooded />
        <Bursts hall={hall} again={again} />
      </div>
    </>
  );
}

const keepCaret = (event) => event.preventDefault();

function Current({ board }) {
  const now = useNow(1_000);
  const item = currentItem(board);
  const { state } = board.meeting;
  if (state !== "open") return <p class="strip-item">{t(`secretary.meeting_${state}`)}</p>;
  if (!item) return <p class="strip-item">{t("secretary.no_item")}</p>;
  const { elapsed, allotted, over } = clockOf(item, now);
  return (
    <p class="strip-item">
      <span class="strip-title">
        {item.position}. {item.title}
      </span>
      <span class="figures" data-over={over > 0}>
        {duration(elapsed)}
        {allotted > 0 && ` / ${duration(allotted)}`}
      </span>
    </p>
  );
}

/** The question that the hall sees now; one key leads to it, and nothing is taken from the caret. */
export function OnStage({ jump }) {
  const { board } = useLive();
  const ids = board.stage?.questions || [];
  const questions = ids.map((id) => questionOf(board, id)).filter(Boolean);
  return (
    <div class="on-stage" role="status" data-fresh={useFresh(ids.join())}>
      {questions.length > 0 && (
        <button type="button" class="stage-jump" onClick={jump}>
          <strong>{t("secretary.now_on_screen")}</strong>
          <span class="stage-text">
            {questions.map((question) => (
              <span key={question.id}>
                {t("common.question_number", { number: question.number })}: {question.text}{" "}
              </span>
            ))}
          </span>
          <kbd>F9</kbd>
        </button>
      )}
    </div>
  );
}

/** Whether a value has changed a short while ago. */
function useFresh(value) {
  const first = useRef(value);
  const [fresh, setFresh] = useState(false);
  useEffect(() => {
    if (first.current === value) return undefined;
    first.current = null;
    setFresh(true);
    const timer = setTimeout(() => setFresh(false), FRESH_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return fresh;
}
