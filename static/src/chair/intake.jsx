import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "../ui/act.jsx";
import { LiveButton } from "../ui/button.jsx";

/** Whether phones may send questions now. */
export function Intake({ meeting }) {
  const { act, busy, error } = useAct();
  if (meeting.state !== "open") return null;
  const open = meeting.intake === "open";
  return (
    <div class="intake" data-open={open}>
      <p>{t(open ? "chair.intake_is_open" : "chair.intake_is_paused")}</p>
      <LiveButton busy={busy} onClick={() => act(open ? "intake.pause" : "intake.open")}>
        {t(open ? "chair.pause_intake" : "chair.open_intake")}
      </LiveButton>
      <Refusal error={error} />
    </div>
  );
}
