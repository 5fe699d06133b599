import { useState } from "preact/hooks";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { QuestionList } from "./answers/list.jsx";
import { Paper } from "./answers/paper.jsx";
import { focusPaper, useGlobalKeys } from "./keys.js";
import { DeskProvider, TABS, useDesk, useDeskState } from "./layout.js";
import { Lost } from "./lost.jsx";
import { Minutes } from "./minutes/minutes.jsx";
import { QuickNote } from "./minutes/quick-note.jsx";
import { questionsOf } from "./questions/questions.js";
import { Review } from "./review/review.jsx";
import { Speakers } from "./speakers/speakers.jsx";
import { OnStage, Strip } from "./strip.jsx";

const PANELS = { review: Review, answers: Answers, speakers: Speakers, minutes: Minutes };

/** The secretaries' desk: review, answers, speakers, minutes. */
export function Secretary() {
  const { board, meetingCode } = useLive();
  const desk = useDeskState(meetingCode);
  const [noting, setNoting] = useState(false);
  const staged = board.stage?.questions || [];
  const Panel = PANELS[desk.tab];

  const jump = () => {
    if (!staged.length) return;
    desk.change({ tab: "answers", selected: staged, reading: true });
    focusPaper();
  };
  useGlobalKeys({ F9: jump, F2: () => setNoting(true) });

  return (
    <DeskProvider value={desk}>
      <h1 class="visually-hidden">{t("role.secretary")}</h1>
      <Strip note={() => setNoting(true)} />
      <div class="desk-bar">
        <Tabs desk={desk} counts={{ review: countPending(board), speakers: countWaiting(board) }} />
        <OnStage jump={jump} />
      </div>
      <Lost />
      <div class="desk" data-tab={desk.tab}>
        <Panel />
      </div>
      <QuickNote open={noting} close={() => setNoting(false)} />
    </DeskProvider>
  );
}

function countPending(board) {
  return questionsOf(board).filter((question) => question.state === "pending").length;
}

function countWaiting(board) {
  return Object.values(board.speakers).filter((speaker) => speaker.state === "waiting").length;
}

function Tabs({ desk, counts }) {
  return (
    <nav class="tabs" aria-label={t("secretary.work")}>
      {TABS.map((name) => (
        <button
          key={name}
          type="button"
          class="tab"
          aria-current={desk.tab === name ? "page" : undefined}
          onClick={() => desk.change({ tab: name })}
        >
          {t(`secretary.tab_${name}`)}
          {counts[name] > 0 && <span class="count">{counts[name]}</span>}
        </button>
      ))}
    </nav>
  );
}

/** The questions on the left, the paper on the right; one at a time where there is no room. */
function Answers() {
  const desk = useDesk();
  return (
    <div class="panes" data-reading={Boolean(desk.reading)}>
      <QuestionList />
      <Paper />
    </div>
  );
}
