import { t } from "../text/i18n.jsx";
import { Fingerprint } from "../ui/fingerprint.jsx";
import { Figures } from "./figures.jsx";
import { Emblem } from "./house.jsx";
import { Approval } from "./reading.jsx";

/** Goodbye: thanks, and the meeting in figures. */
export function Closing({ board }) {
  const { meeting, stage, approval } = board;
  return (
    <>
      <div class="closing-thanks">
        <Emblem meeting={meeting} />
        <h1>{t("screen.thanks")}</h1>
        <p>{meeting.title}</p>
      </div>
      {stage.summary && <Figures summary={stage.summary} goodbye />}
      {approval && <Approval approval={approval} />}
      <Fingerprint meeting={meeting} />
    </>
  );
}
