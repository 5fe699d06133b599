import { useEffect, useState } from "preact/hooks";
import { byNumber } from "../board/rows.js";
import { useKept } from "../keeping/kept.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { AttachmentList } from "../ui/attachments.jsx";
import { useTabHistory } from "../ui/back.js";
import { Button } from "../ui/button.jsx";
import { Notice } from "../ui/notice.jsx";
import { Recorded } from "../ui/recorded.jsx";
import { useAnswers } from "./answers.js";
import { Ask } from "./ask.jsx";
import { AtSite } from "./join.jsx";
import { LateChoices } from "./late-choices.jsx";
import { useNews } from "./news.js";
import { fateWords, Own } from "./own.jsx";
import { useOwn } from "./owning.js";
import { Polls, ToPoll } from "./polls.jsx";
import { Programme } from "./programme.jsx";
import { Promises } from "./promises.jsx";
import { Questions } from "./questions.jsx";
import { useReceived, useSaying } from "./saying.js";
import { lacksSlip } from "./slip.js";
import { Slip } from "./slip.jsx";
import { OnStage, OnStageAloud } from "./stage.jsx";
import { Register, Turn } from "./turn.jsx";
import { unsent } from "./unsent.js";
import { useVotes } from "./votes.js";

/** The open meeting: what is on, everyone's questions, one's own, and the ask button. */
export function Hall() {
  const { board, meetingCode, mine: told, outbox } = useLive();
  const { questions, refresh } = useOwn();
  const mine = { ...told, questions };
  const [view, setView] = useKept(`view.${meetingCode}`, "all");
  useTabHistory(view, setView);
  const [asking, setAsking] = useState(false);
  const [said, say] = useSaying();
  const votes = useVotes(mine, (error) => say(error.message));
  const answers = useAnswers(board.answers);
  const news = useNews(meetingCode, byNumber(mine.questions), view === "own");
  const words = inWords(news);
  useEffect(() => {
    if (words) say(words);
  }, [words]);
  useReceived(say);
  const lacking = lacksSlip(board, mine);
  const shared = { board, mine, votes, answers };
  const own = Object.keys(mine.questions).length + unsent(outbox).length;
  return (
    <div class="phone-page hall stack">
      <h1 class="visually-hidden" tabIndex={-1}>
        {board.meeting.title}
      </h1>
      <Recorded />
      <AtSite />
      <Programme board={board} />
      <AttachmentList attachments={board.attachments} code={meetingCode} />
      <Promises board={board} />
      {mine.voice === "taken_away" && (
        <Notice tone="promised" role="status">
          <p>{t("phone.taken_away")}</p>
        </Notice>
      )}
      <Slip />
      <LateChoices board={board} />
      <Polls board={board} mine={mine} />
      <Turn turn={mine.turn} meeting={board.meeting} say={say} />
      <OnStage {...shared} />
      <Views
        value={view}
        own={own}
        news={news.length > 0}
        all={board.counts?.questions ?? 0}
        onChoose={setView}
      />
      {view === "all" ? (
        <Questions {...shared} />
      ) : (
        <Own
          board={board}
          mine={mine}
          answers={answers}
          say={say}
          onAsk={lacking ? null : () => setAsking(true)}
          refresh={refresh}
        />
      )}
      <div class="ask-bar">
        <OnStageAloud board={board} />
        <p role="status" class="said">
          {said}
        </p>
        <ToPoll board={board} mine={mine} />
        <div class="ask-buttons">
          {lacking && <p class="small">{t("phone.slip_needed")}</p>}
          {!lacking && <AskButton intake={board.meeting.intake} onPress={() => setAsking(true)} />}
          {!lacking && !mine.turn && <Register meeting={board.meeting} say={say} />}
        </div>
      </div>
      <Ask open={asking} votes={votes} onClose={() => setAsking(false)} onSent={say} />
    </div>
  );
}

function AskButton({ intake, onPress }) {
  if (intake === "paused") {
    return (
      <>
        <p class="small">{t("phone.intake_paused")}</p>
        <Button class="wide" onClick={onPress}>
          {t("phone.write_ahead")}
        </Button>
      </>
    );
  }
  return (
    <Button kind="primary" class="wide" onClick={onPress}>
      {t("phone.ask")}
    </Button>
  );
}

function inWords(news) {
  if (news.length > 1) return t("phone.news_many", { n: news.length });
  return news.map((one) => t("phone.news", { number: one.number, fate: fateWords(one) })).join("");
}

function Views({ value, all, own, news, onChoose }) {
  const views = { all: t("phone.view_all", { n: all }), own: t("phone.view_own", { n: own }) };
  return (
    <nav class="views" aria-label={t("phone.questions")}>
      {Object.entries(views).map(([name, words]) => (
        <button
          key={name}
          type="button"
          aria-current={name === value ? "page" : undefined}
          onClick={() => onChoose(name)}
        >
          {words}
          {name === "own" && news && (
            <span class="news">
              <span class="visually-hidden">{t("phone.has_news")}</span>
            </span>
          )}
        </button>
      ))}
    </nav>
  );
}
