import { date, hm } from "../shared/format.js";
import { t } from "../shared/i18n.jsx";

/** The head of the minutes. Papers are Vietnamese whatever the page speaks. */
export function PaperHead({ meeting }) {
  const { opened_at: opened, closed_at: closed, starts_at: planned } = meeting;
  const began = opened ?? planned;
  return (
    <header class="paper-head">
      <div class="paper-bodies" lang="vi">
        <p>
          {meeting.superior_body && <span>{meeting.superior_body.toUpperCase()}</span>}
          <strong>{(meeting.issuing_body || meeting.host || "").toUpperCase()}</strong>
        </p>
        <p>
          <strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong>
          <strong class="motto">Độc lập - Tự do - Hạnh phúc</strong>
        </p>
      </div>
      <p class="paper-title" lang="vi">
        BIÊN BẢN
      </p>
      <p class="paper-subject">{meeting.title}</p>
      <dl class="paper-facts">
        <dt>{t("secretary.time")}</dt>
        <dd>
          {began ? `${hm(began)}, ${date(began)}` : t("secretary.unknown")}
          {closed ? ` – ${hm(closed)}` : ""}
        </dd>
        <dt>{t("secretary.venue")}</dt>
        <dd>{meeting.venue || meeting.place || t("secretary.unknown")}</dd>
      </dl>
    </header>
  );
}
