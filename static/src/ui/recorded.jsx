import "./recorder.css";

import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";

/** That the hall is being recorded, for everybody. */
export function Recorded() {
  const { board } = useLive();
  return (
    <p role="status" class="sound-told">
      {board.meeting.recording_since && (
        <>
          <span class="sound-dot" aria-hidden="true" /> {t("recording.told")}
        </>
      )}
    </p>
  );
}
