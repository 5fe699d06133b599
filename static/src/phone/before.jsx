import { useState } from "preact/hooks";
import { takesEarly } from "../board/early.js";
import { useNow } from "../net/clock.js";
import { useLive } from "../net/store.js";
import { date, hm } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { AttachmentList } from "../ui/attachments.jsx";
import { Button } from "../ui/button.jsx";
import { Ask } from "./ask.jsx";
import { WhoSeesWhat } from "./join.jsx";
import { Own } from "./own.jsx";
import { useOwn } from "./owning.js";
import { useReceived, useSaying } from "./saying.js";
import { whenAndWhere } from "./sentences.js";
import { unsent } from "./unsent.js";
import { useVotes } from "./votes.js";

const LOOK_MS = 5_000;

/**
 * The calm page before the opening: that there is to be a meeting, and when. A question may be
 * written already; it is sent where the meeting takes them early, else it waits on this phone.
 * `onAsked` is called once one is written.
 */
export function BeforeOpen({ onAsked }) {
  const { board, meetingCode, mine: told, outbox } = useLive();
  const { meeting } = board;
  const { questions, refresh } = useOwn();
  const [asking, setAsking] = useState(false);
  const [said, say] = useSaying();
  const mine = { ...told, questions };
  const votes = useVotes(mine, () => {});
  const isTaken = takesEarly(meeting, useNow(LOOK_MS));
  const sent = (words) => {
    say(words);
    onAsked();
  };
  useReceived(sent);
  const own = Object.keys(questions).length + unsent(outbox).length;
  return (
    <div class="phone-page entrance stack">
      <div class="stack-tight">
        <h1 tabIndex={-1}>{meeting.title}</h1>
        <p class="muted">{whenAndWhere(meeting)}</p>
      </div>
      <div class="card stack-tight">
        {isTaken && <p>{earlyWords(meeting)}</p>}
        <p>{t("phone.not_open_yet")}</p>
      </div>
      {own > 0 && (
        <Own
          board={board}
          mine={mine}
          answers={{}}
          say={say}
          onAsk={null}
          refresh={refresh}
          titled
        />
      )}
      <AttachmentList attachments={board.attachments} code={meetingCode} />
      <WhoSeesWhat meeting={meeting} />
      <div class="entrance-bar">
        <p role="status" class="said">
          {said}
        </p>
        <Button kind={isTaken ? "primary" : "plain"} class="wide" onClick={() => setAsking(true)}>
          {t(isTaken ? "phone.ask" : "phone.write_ahead")}
        </Button>
      </div>
      <Ask
        open={asking}
        ahead={!isTaken}
        votes={votes}
        onClose={() => setAsking(false)}
        onSent={sent}
      />
    </div>
  );
}

/** @param {Record<string, any>} meeting */
function earlyWords({ early_until: until }) {
  if (!until) return t("phone.early");
  return t("phone.early_until", { until: `${hm(until)}, ${date(until)}` });
}
