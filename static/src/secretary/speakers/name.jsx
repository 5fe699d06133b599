import { useLive } from "../../net/store.js";
import { SecretMark } from "../questions/question-facts.jsx";

/** "3. Nguyễn Thị Hoa, Lớp 2A, hàng 4": as the one who calls them up needs it. */
export function SpeakerName({ speaker }) {
  const { board } = useLive();
  const group = board.groups?.[speaker.group]?.name;
  const site = board.sites?.[speaker.site]?.name;
  const rest = [speaker.unit, group, site, speaker.seat].filter(Boolean).join(", ");
  return (
    <span class="speaker-name">
      <strong>
        {speaker.position}. {speaker.name || rest}
      </strong>
      {speaker.name && speaker.name_mode === "secretaries_only" && <SecretMark />}
      {speaker.name && rest && <span>{rest}</span>}
    </span>
  );
}
