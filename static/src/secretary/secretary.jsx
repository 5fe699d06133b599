import { useState } from "preact/hooks";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { useTabHistory } from "../ui/back.js";
import { usePhrases } from "../ui/phrases.jsx";
import { Tabs } from "../ui/tabs.jsx";
import { LastDeed, UndoProvider, useUndoState } from "../ui/undo.jsx";
import { QuestionList } from "./answers/list.jsx";
import { Paper } from "./answers/paper.jsx";
import { focusPaper, useGlobalKeys } from "./keys.js";
import { LayoutProvider, TABS, useLayout, useLayoutState } from "./layout.js";
import { Lost } from "./lost.jsx";
import { Minutes } from "./minutes/minutes.jsx";
import { QuickNote } from "./minutes/quick-note.jsx";
import { questionsOf } from "./questions/questions.js";
import { Review } from "./review/review.jsx";
import { Phrases, Snippets, useSnippets } from "./snippets.jsx";
import { Speakers } from "./speakers/speakers.jsx";
import { OnStage, Strip } from "./strip.jsx";

const PANELS = { review: Review, answers: Answers, speakers: Speakers, minutes: Minutes };

/** The secretaries' desk: review, answers, speakers, minutes. */
export function Secretary() {
  const { board, meetingCode } = useLive();
  const layout = useLayoutState(meetingCode);
  const undo = useUndoState();
  const [noting, setNoting] = useState(false);
  const phrases = usePhrases();
  const snippets = useSnippets();
  const staged = board.stage?.questions || [];
  const tab = useTab(layout, board);
  useTabHistory(tab, (name) => layout.change({ tab: name }));
  const Panel = PANELS[tab];

  const jump = () => {
    if (!staged.length) return;
    layout.change({ tab: "answers", selected: staged, reading: true });
    focusPaper();
  };
  useGlobalKeys({ F9: jump, F2: () => setNoting(true), F8: snippets.show });

  return (
    <UndoProvider value={undo}>
      <LayoutProvider value={layout}>
        <h1 class="visually-hidden">{t("role.secretary")}</h1>
        <Strip note={() => setNoting(true)} snippets={snippets.show} />
        <div class="desk-bar">
          <Tabs
            label={t("secretary.work")}
            names={TABS}
            words={(name) => t(`secretary.tab_${name}`)}
            counts={{ review: countPending(board), speakers: countWaiting(board) }}
            tab={tab}
            choose={(tab) => layout.change({ tab })}
          />
          <OnStage jump={jump} />
        </div>
        <Lost />
        <div class="desk" data-tab={tab}>
          <Phrases.Provider value={phrases}>
            <Panel />
          </Phrases.Provider>
        </div>
        <QuickNote open={noting} close={() => setNoting(false)} />
        <Snippets snippets={snippets} phrases={phrases} />
        <LastDeed />
      </LayoutProvider>
    </UndoProvider>
  );
}

/** The tab that was chosen; before one is, where the work was when the desk was opened. */
function useTab({ tab }, board) {
  const [first] = useState(() => firstTab(board));
  return tab || first;
}

/** Nothing is answered before the opening: what was collected is no work then. */
function firstTab(board) {
  const answering =
    board.meeting.state !== "draft" &&
    questionsOf(board).some((question) => question.state === "shown");
  return countPending(board) && !answering ? "review" : "answers";
}

function countPending(board) {
  return questionsOf(board).filter((question) => question.state === "pending").length;
}

function countWaiting(board) {
  return Object.values(board.speakers).filter((speaker) => speaker.state === "waiting").length;
}

/** The questions on the left, the paper on the right; one at a time where there is no room. */
function Answers() {
  const layout = useLayout();
  return (
    <div class="panes" data-reading={Boolean(layout.reading)}>
      <QuestionList />
      <Paper />
    </div>
  );
}
