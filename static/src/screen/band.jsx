import { currentItem } from "../board/programme.js";
import { byPosition } from "../board/rows.js";
import { t } from "../text/i18n.jsx";
import { Qr } from "../ui/qr.jsx";
import { Recorded } from "../ui/recorded.jsx";
import { shortAddress } from "./address.js";
import { Clock } from "./clock.jsx";
import { Emblem } from "./house.jsx";
import { useTicking } from "./motion.js";
import { OnFloor } from "./speakers.jsx";
import { invitation } from "./way-in.jsx";

/** The line at the foot of the screen: the programme's current item, and how to join. */
export function Band({ board, showItem = true }) {
  const item = showItem && currentItem(board);
  const { speaker, view } = board.stage;
  const speaks = speaker && view !== "speakers";
  return (
    <footer class="band">
      {view !== "closing" && <Emblem meeting={board.meeting} />}
      <div class="band-item">
        {speaks && <OnFloor speaker={speaker} />}
        {!speaks && item && <CurrentItem board={board} item={item} />}
      </div>
      <Recorded />
      <Join board={board} />
    </footer>
  );
}

function CurrentItem({ board, item }) {
  const items = byPosition(board.agenda);
  const place = items.findIndex((other) => other.id === item.id) + 1;
  return (
    <>
      <Clock item={item} />
      {board.stage.progress && <Progress {...board.stage.progress} />}
      <p class="band-title">
        <span class="band-place">{t("screen.item_place", { place, count: items.length })}</span>
        {item.title}
      </p>
    </>
  );
}

/**
 * How far the hall has come with what was asked.
 *
 * @param {{answered: number, asked: number}} props
 */
function Progress({ answered, asked }) {
  const shown = useTicking(answered);
  return (
    <p class="band-progress">
      {t("screen.progress", { answered: shown, asked })}
      <span class="band-progress-bar" aria-hidden="true">
        <span style={{ transform: `scaleX(${answered / asked})` }} />
      </span>
    </p>
  );
}

function Join({ board }) {
  const join = board.room?.join;
  if (!join) return null;
  return (
    <div class="band-join">
      <p>
        <span class="band-invite">{invite(board)}</span>
        <strong class="address">{shortAddress(join.url)}</strong>
      </p>
      <Qr qr={join.qr} label={t("screen.join_qr")} />
    </div>
  );
}

/** @param {Record<string, any>} board */
function invite({ meeting, stage }) {
  if (stage.view === "closing") return t("screen.read_answers");
  const paused = meeting.state === "open" && meeting.intake === "paused";
  return t(paused ? "screen.intake_paused" : invitation(meeting));
}
