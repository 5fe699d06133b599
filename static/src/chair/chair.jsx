import { isOpen, pollsOf } from "../board/polls.js";
import { PREPARED, useKept } from "../keeping/kept.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { useTabHistory } from "../ui/back.js";
import { Bursts, useHall } from "../ui/presence.jsx";
import { Tabs } from "../ui/tabs.jsx";
import { LastDeed, UndoProvider, useUndoState } from "../ui/undo.jsx";
import { Glance } from "./glance.jsx";
import { MeetingTab } from "./meeting-tab.jsx";
import { Now } from "./now.jsx";
import { PollsTab } from "./polls-tab.jsx";
import { ProgrammeTab } from "./programme-tab.jsx";
import { listQuestions } from "./questions.js";
import { QuestionsTab } from "./questions-tab.jsx";
import { ScreenTab } from "./screen-tab.jsx";
import { SpeakersTab } from "./speakers-tab.jsx";

const TABS = {
  programme: ProgrammeTab,
  questions: QuestionsTab,
  screen: ScreenTab,
  speakers: SpeakersTab,
  polls: PollsTab,
  meeting: MeetingTab,
  glance: Glance,
};

/** The remote of whoever runs the meeting; all it shows is the board's, so several may hold it. */
export function Chair() {
  const { board } = useLive();
  const [chosen, choose] = useKept("chair.tab", "programme", PREPARED);
  const tab = TABS[chosen] ? chosen : "programme";
  const Tab = TABS[tab];
  const { value: hall, again } = useHall();
  const undo = useUndoState();
  const go = (name) => {
    choose(name);
    scrollTo(0, 0);
  };
  useTabHistory(tab, go);
  return (
    <UndoProvider value={undo}>
      <div class="chair" data-tab={tab}>
        <h1 class="visually-hidden">{t("chair.title")}</h1>
        <Tabs
          label={t("chair.tabs")}
          names={Object.keys(TABS)}
          words={(name) => t(`chair.tab_${name}`)}
          counts={countsOf(board)}
          tab={tab}
          choose={go}
        />
        {tab !== "glance" && <Now board={board} hall={hall} />}
        <section class="chair-tab" aria-label={t(`chair.tab_${tab}`)}>
          {tab !== "glance" && <Bursts hall={hall} again={again} />}
          <Tab board={board} choose={go} hall={hall} />
        </section>
        <LastDeed />
      </div>
    </UndoProvider>
  );
}

/** How many questions and speakers wait. */
function countsOf({ speakers = {}, ...board }) {
  return {
    questions: listQuestions(board, "shown", "number").length,
    polls: pollsOf(board).filter(isOpen).length,
    speakers: Object.values(speakers).filter((one) => one.state === "waiting").length,
  };
}
