import "./intake.css";
import { registrationOf } from "../board/programme.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "./act.jsx";
import { LiveButton } from "./button.jsx";

/**
 * Whether something is taken from phones now, and the button that changes it: `of` is intake
 * (questions), registration (of speakers) or voting.
 *
 * @param {{of: "intake" | "registration" | "voting"}} props
 */
export function Intake({ of }) {
  const { act, busy, error } = useAct();
  const { board } = useLive();
  const { meeting } = board;
  if (meeting.state !== "open") return null;
  const open = meeting[of] !== "paused";
  const programme = of === "registration" && registrationOf(board);
  return (
    <div class="intake" data-open={open}>
      <p>{t(open ? `intake.${of}.open` : `intake.${of}.paused`)}</p>
      <LiveButton busy={busy} onClick={() => act(open ? `${of}.pause` : `${of}.open`)}>
        {t(open ? `intake.${of}.to_pause` : `intake.${of}.to_open`)}
      </LiveButton>
      {programme && (
        <p class="intake-programme">
          {t(`intake.registration.${programme.says}`, { title: programme.item.title })}
        </p>
      )}
      <Refusal error={error} />
    </div>
  );
}
