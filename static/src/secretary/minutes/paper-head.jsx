import { began } from "../../board/programme.js";
import { date, hm } from "../../text/format.js";
import { t } from "../../text/i18n.jsx";

/** The head of the minutes. Papers are Vietnamese whatever the page speaks. */
export function PaperHead({ board }) {
  const { meeting } = board;
  const { ended_at: to } = meeting;
  const from = began(board);
  return (
    <header class="paper-head">
      <div class="paper-bodies" lang="vi">
        <p>
          {meeting.superior_body && <span>{meeting.superior_body.toUpperCase()}</span>}
          <strong>{(meeting.issuing_body || meeting.host || "").toUpperCase()}</strong>
        </p>
        <p>
          <strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong>
          <strong class="paper-motto">Độc lập - Tự do - Hạnh phúc</strong>
        </p>
      </div>
      <p class="paper-title" lang="vi">
        BIÊN BẢN
      </p>
      <p class="paper-subject">{meeting.title}</p>
      <dl class="paper-facts">
        <dt>{t("secretary.time")}</dt>
        <dd>
          {from ? `${hm(from)}, ${date(from)}` : t("secretary.unknown")}
          {to ? ` – ${hm(to)}` : ""}
        </dd>
        <dt>{t("secretary.venue")}</dt>
        <dd>{meeting.venue || meeting.place || t("secretary.unknown")}</dd>
      </dl>
    </header>
  );
}
