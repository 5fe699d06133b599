import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "../ui/act.jsx";
import { LiveButton } from "../ui/button.jsx";

const PAGED = ["reading", "promises"];

/** Turns the pages of the short reading version or of earlier promises, while on the screen. */
export function Pages({ board }) {
  const { act, busy, error } = useAct();
  const { view, pages = 1, page: asked = 0 } = board.stage;
  if (!PAGED.includes(view) || board.meeting.state !== "open") return null;
  const page = Math.min(asked, pages - 1);
  const turn = (to) => act("stage.turn_page", { page: to });
  return (
    <div class="stack-tight">
      <p class="part-title" role="status">
        {t("chair.page", { page: page + 1, pages })}
      </p>
      <LiveButton
        kind="primary"
        class="onward"
        disabled={page >= pages - 1}
        busy={busy}
        onClick={() => turn(page + 1)}
      >
        {t("chair.next_page")}
      </LiveButton>
      <LiveButton disabled={page === 0} busy={busy} onClick={() => turn(page - 1)}>
        {t("chair.previous_page")}
      </LiveButton>
      <Refusal error={error} />
    </div>
  );
}
