import { useState } from "preact/hooks";
import { documentPath, download } from "../../net/api.js";
import { useLive } from "../../net/store.js";
import { t } from "../../text/i18n.jsx";
import { Refusal } from "../../ui/act.jsx";
import { Button } from "../../ui/button.jsx";
import { ReadMinutes } from "./read-minutes.jsx";

const FORMATS = ["docx", "pdf", "md"];

/** The minutes as they stand: to read here, or as a file. */
export function Downloads() {
  const { meetingCode } = useLive();
  const [reading, setReading] = useState(false);
  const [busy, setBusy] = useState("");
  const [error, setError] = useState(null);
  const path = (format) => documentPath(meetingCode, `minutes.${format}`);

  const fetchFile = async (format) => {
    setBusy(format);
    setError(null);
    try {
      await download(path(format));
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy("");
    }
  };
  return (
    <div class="downloads" role="group" aria-label={t("secretary.downloads")}>
      <Button kind="primary" onClick={() => setReading(true)}>
        {t("secretary.read_minutes")}
      </Button>
      {FORMATS.map((format) => (
        <Button key={format} busy={busy === format} onClick={() => fetchFile(format)}>
          {t(`secretary.download_${format}`)}
        </Button>
      ))}
      <Refusal error={error} />
      <ReadMinutes open={reading} close={() => setReading(false)} path={path("html")} />
    </div>
  );
}
