import { recall, remember } from "../net/storage.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { Notice } from "../ui/notice.jsx";
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
