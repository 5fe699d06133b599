import { clockOf, schedule } from "../board/programme.js";
import { useNow } from "../net/clock.js";
import { duration, hm } from "../text/format.js";
import { t } from "../text/i18n.jsx";

/** An item's clock: elapsed of allotted; over its time, by how much. */
export function Clock({ item }) {
  const { elapsed, allotted, over } = clockOf(item, useNow());
  return (
    <span class="clock" data-over={over > 0 || undefined}>
      <span class="clock-elapsed">{duration(elapsed)}</span>
      {allotted > 0 && <span> / {duration(allotted)}</span>}
      {over > 0 && (
        <span class="clock-note">{t("chair.clock_over", { time: duration(over) })}</span>
      )}
      {item.paused_at && <span class="clock-note">{t("chair.clock_paused")}</span>}
    </span>
  );
}

/** How late the meeting is, and when it will end at this pace. */
export function Schedule({ board }) {
  const { late, end } = schedule(board, useNow(10_000));
  if (end === null) return null;
  const minutes = late === null ? null : Math.round(late / 60_000);
  return (
    <p class="schedule">
      {minutes !== null && <span data-late={minutes > 0 || undefined}>{lateness(minutes)}</span>}
      <span>{t("chair.ends_at", { time: hm(end) })}</span>
    </p>
  );
}

function lateness(minutes) {
  if (minutes > 0) return t("chair.late", { minutes });
  return minutes < 0 ? t("chair.early", { minutes: -minutes }) : t("chair.on_time");
}
