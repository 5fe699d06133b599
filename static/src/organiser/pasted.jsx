import { t } from "../shared/i18n.jsx";
import { useLive } from "../shared/live.js";
import { Notice } from "../shared/notice.jsx";
import { recall, remember } from "../shared/storage.js";
import { unfilled } from "./checks.js";
import { SectionLink } from "./place.jsx";

const key = (code) => `organiser.pasted.${code}`;

/** Remember that this meeting was made from a pasted plan. */
export function notePasted(code) {
  remember(key(code), true);
}

/** What a pasted plan did not say, or not so that it was recognised, until it is filled in. */
export function PastedGaps() {
  const { board, meetingCode } = useLive();
  const gaps = unfilled(board);
  if (!recall(key(meetingCode)) || board.meeting.state !== "draft" || !gaps.length) return null;
  return (
    <Notice tone="promised" title={t("organiser.pasted_gaps")}>
      <ul class="stack-tight">
        {gaps.map(({ name, section }) => (
          <li key={name}>
            <SectionLink to={section}>{t(name)}</SectionLink>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
