import { serverNow } from "../net/clock.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "../ui/act.jsx";
import { LiveButton } from "../ui/button.jsx";
import { Check } from "../ui/field.jsx";
import { Presence } from "../ui/presence.jsx";
import { Pages } from "./page-turner.jsx";

const VIEWS = [
  "programme",
  "promises",
  "top",
  "ledger",
  "speakers",
  "reading",
  "waiting",
  "closing",
];
const BREAKS = [5, 10, 15, 20, 30];

const hasPromises = (board) => Object.keys(board.promises ?? {}).length > 0;

/** Which page the projector shows. */
export function ScreenTab({ board, hall }) {
  const { act, busy, error } = useAct();
  const { stage, meeting } = board;
  const show = (view, until) => act("stage.show", until ? { view, until } : { view });
  const rest = (minutes) => show("intermission", serverNow() + minutes * 60_000);
  return (
    <div class="stack">
      {meeting.state === "draft" && <p class="remark">{t("chair.screen_draft")}</p>}
      <Pages board={board} />
      <div class="views" role="group" aria-label={t("chair.choose_view")}>
        {VIEWS.filter((view) => view !== "promises" || hasPromises(board)).map((view) => (
          <LiveButton
            key={view}
            class="view"
            busy={busy}
            aria-pressed={stage.view === view}
            onClick={() => show(view)}
          >
            {t(`stage.${view}`)}
          </LiveButton>
        ))}
      </div>
      <div role="group" aria-labelledby="break-title" class="stack-tight">
        <h2 id="break-title" class="part-title">
          {t("chair.break")}
        </h2>
        <div class="actions">
          {BREAKS.map((minutes) => (
            <LiveButton key={minutes} busy={busy} onClick={() => rest(minutes)}>
              {t("chair.minutes", { minutes })}
            </LiveButton>
          ))}
          <LiveButton busy={busy} onClick={() => show("intermission")}>
            {t("chair.break_open")}
          </LiveButton>
        </div>
      </div>
      {meeting.state === "open" && (
        <div class="stack-tight">
          <Check
            label={t("chair.show_votes")}
            checked={Boolean(stage.votes)}
            onChange={(on) => act("stage.show_votes", { on })}
          />
          <Presence hall={hall} />
        </div>
      )}
      <Refusal error={error} />
    </div>
  );
}
