import { t } from "../text/i18n.jsx";
import { Polls } from "../ui/polls/polls.jsx";

/** Put a question to the room, show it, and say what came of it. */
export function PollsTab({ board }) {
  const open = board.meeting.state === "open";
  return (
    <div class="stack">
      {!open && <p class="remark">{t("chair.polls_not_open")}</p>}
      <Polls board={board} operates />
    </div>
  );
}
