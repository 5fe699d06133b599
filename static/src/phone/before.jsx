import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { AttachmentList } from "../ui/attachments.jsx";
import { whenAndWhere } from "./sentences.js";

/** The calm page before the opening: that there is to be a meeting, and when. */
export function BeforeOpen() {
  const { board, meetingCode } = useLive();
  return (
    <div class="phone-page entrance stack">
      <div class="stack-tight">
        <h1 tabIndex={-1}>{board.meeting.title}</h1>
        <p class="muted">{whenAndWhere(board.meeting)}</p>
      </div>
      <p class="card">{t("phone.not_open_yet")}</p>
      <AttachmentList attachments={board.attachments} code={meetingCode} />
    </div>
  );
}
