import { download } from "../shared/api.js";
import { Button } from "../shared/button.jsx";
import { DOCUMENTS, DocumentList } from "../shared/documents.jsx";
import { t } from "../shared/i18n.jsx";
import { useLive } from "../shared/live.js";
import { Refusal, useAct } from "../shared/act.jsx";
import { FORMATS } from "./words.js";

/** The minutes as files; a draft until the meeting is closed. */
export function Minutes() {
  const { state } = useLive().board.meeting;
  return (
    <>
      <p>{t(state === "closed" ? "organiser.minutes_final" : "organiser.minutes_draft")}</p>
      <ul class="plain-list rows">
        {FORMATS.map((format) => (
          <Download key={format} format={format} />
        ))}
      </ul>
      <h3>{t("document.others")}</h3>
      <p class="muted">{t("organiser.public_about")}</p>
      <DocumentList documents={DOCUMENTS} label={t("document.others")} />
    </>
  );
}

function Download({ format }) {
  const { meetingCode } = useLive();
  const { run, busy, error } = useAct();
  const path = `/api/meetings/${meetingCode}/documents/minutes.${format}`;
  return (
    <li class="entry spread">
      <p>{t(`organiser.format_${format}`)}</p>
      <Button
        busy={busy}
        onClick={() => run(() => download(path, `bien-ban-${meetingCode}.${format}`))}
      >
        {t(busy ? "organiser.preparing" : "organiser.download")}
        <span class="visually-hidden">{t(`organiser.format_${format}`)}</span>
      </Button>
      <Refusal error={error} />
    </li>
  );
}
