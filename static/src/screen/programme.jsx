import { currentItem } from "../board/programme.js";
import { byPosition } from "../board/rows.js";
import { t } from "../text/i18n.jsx";
import { Clock } from "./clock.jsx";
import { Fit } from "./fit.jsx";

/** The whole programme, the current item with its clock. */
export function Programme({ board }) {
  const current = currentItem(board);
  const items = byPosition(board.agenda);
  return (
    <>
      <h1 class="view-title">{board.meeting.title}</h1>
      <Fit max={5}>
        {!items.length && <p>{t("screen.programme_empty")}</p>}
        <ol class="programme">
          {items.map((item, index) => (
            <Item key={item.id} item={item} place={index + 1} current={item.id === current?.id} />
          ))}
        </ol>
      </Fit>
    </>
  );
}

function Item({ item, place, current }) {
  const done = item.ended_at && !current;
  return (
    <li
      class="programme-item fit-item"
      aria-current={current ? "step" : undefined}
      data-done={done || undefined}
    >
      <span class="programme-place">{done ? <Done /> : place}</span>
      <span class="programme-words">
        <span class="programme-title fit-clamp">{item.title}</span>
        {current && item.presenter && <span class="programme-presenter">{item.presenter}</span>}
      </span>
      {current ? <Clock item={item} /> : <Allotted item={item} />}
    </li>
  );
}

function Done() {
  return (
    <span role="img" aria-label={t("screen.item_done")}>
      ✓
    </span>
  );
}

function Allotted({ item }) {
  const minutes = (item.minutes ?? 0) + (item.extended ?? 0);
  if (!minutes) return null;
  return <span class="programme-minutes">{t("screen.minutes", { minutes })}</span>;
}
