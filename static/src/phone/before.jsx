import { useState } from "preact/hooks";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { AttachmentList } from "../ui/attachments.jsx";
import { Button } from "../ui/button.jsx";
import { Ask } from "./ask.jsx";
import { WhoSeesWhat } from "./join.jsx";
import { Unsent } from "./own.jsx";
import { whenAndWhere } from "./sentences.js";
import { unsent } from "./unsent.js";
import { useVotes } from "./votes.js";

/**
 * The calm page before the opening: that there is to be a meeting, and when. A question may be
 * written already; it waits on this phone. `onAsked` is called once one does.
 */
export function BeforeOpen({ onAsked }) {
  const { board, meetingCode, mine, outbox } = useLive();
  const [asking, setAsking] = useState(false);
  const [said, say] = useState("");
  const votes = useVotes(mine, () => {});
  const waiting = unsent(outbox);
  const sent = (words) => {
    say(words);
    onAsked();
  };
  return (
    <div class="phone-page entrance stack">
      <div class="stack-tight">
        <h1 tabIndex={-1}>{board.meeting.title}</h1>
        <p class="muted">{whenAndWhere(board.meeting)}</p>
      </div>
      <p class="card">{t("phone.not_open_yet")}</p>
      {waiting.length > 0 && (
        <section class="stack">
          <h2 class="visually-hidden">{t("phone.own")}</h2>
          {waiting.map((entry) => (
            <Unsent key={entry.op} entry={entry} />
          ))}
        </section>
      )}
      <AttachmentList attachments={board.attachments} code={meetingCode} />
      <WhoSeesWhat meeting={board.meeting} />
      <div class="entrance-bar">
        <p role="status" class="said">
          {said}
        </p>
        <Button class="wide" onClick={() => setAsking(true)}>
          {t("phone.write_ahead")}
        </Button>
      </div>
      <Ask open={asking} ahead votes={votes} onClose={() => setAsking(false)} onSent={sent} />
    </div>
  );
}
