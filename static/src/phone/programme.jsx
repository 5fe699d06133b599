import { clockOf, currentItem } from "../board/programme.js";
import { byPosition } from "../board/rows.js";
import { useNow } from "../net/clock.js";
import { duration } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import "./programme.css";

/** The current item with its clock; the whole programme unfolds below it. */
export function Programme({ board }) {
  const item = currentItem(board);
  if (!byPosition(board.agenda).length) return null;
  return (
    <details class="card programme">
      <summary>
        <span class="programme-now">
          {item ? item.title : t("phone.programme")}
          {item && <ItemClock item={item} />}
        </span>
      </summary>
      <ProgrammeList agenda={board.agenda} current={item?.id} />
    </details>
  );
}

function ItemClock({ item }) {
  const { elapsed, allotted, over } = clockOf(item, useNow());
  let words = t("phone.clock_running", { time: duration(elapsed) });
  if (over) words = t("phone.clock_over", { time: duration(over) });
  else if (allotted) words = t("phone.clock_left", { time: duration(allotted - elapsed) });
  return (
    <span class="programme-clock figures" data-over={over > 0 || undefined}>
      {item.paused_at ? t("phone.clock_paused") : words}
    </span>
  );
}

/** @param {{agenda: Collection, current?: number}} props */
export function ProgrammeList({ agenda, current }) {
  return (
    <ol class="plain-list programme-list">
      {byPosition(agenda).map((item) => (
        <li
          key={item.id}
          aria-current={item.id === current ? "step" : undefined}
          data-done={item.ended_at ? true : undefined}
        >
          <span class="programme-position figures">{item.position}.</span>
          <span>
            {item.title}
            {item.presenter && <span class="programme-presenter">{item.presenter}</span>}
            {item.ended_at && <span class="visually-hidden">{t("phone.item_done")}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
