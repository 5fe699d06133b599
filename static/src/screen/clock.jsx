import { clockOf } from "../board/programme.js";
import { useNow } from "../net/clock.js";
import { duration } from "../text/format.js";
import { t } from "../text/i18n.jsx";

/** An agenda item's clock: elapsed of allotted, amber when over. */
export function Clock({ item, class: name = "" }) {
  const { elapsed, allotted, over } = clockOf(item, useNow(1000));
  return (
    <span class={`clock ${name}`} data-over={over > 0 || undefined} role="timer">
      <span class="clock-elapsed">{duration(elapsed)}</span>
      {allotted > 0 && <span class="clock-allotted"> / {duration(allotted)}</span>}
      {item.paused_at && <span class="clock-note">{t("screen.clock_paused")}</span>}
      {over > 0 && (
        <span class="clock-note">{t("screen.clock_over", { time: duration(over) })}</span>
      )}
    </span>
  );
}
