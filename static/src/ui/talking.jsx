import "./talking.css";
import { speakingClock } from "../board/speaking.js";
import { useNow } from "../net/clock.js";
import { duration } from "../text/format.js";
import { t } from "../text/i18n.jsx";

const SOON_MS = 30_000;

/**
 * How long someone still has the floor, or has had it where there is no limit; by this page's own
 * ticking, and not read out at every second.
 *
 * @param {{speaker: Record<string, any>, class?: string}} props
 */
export function Talking({ speaker, class: name = "" }) {
  const { elapsed, left, over } = speakingClock(speaker, useNow(1_000));
  const pressing = over > 0 ? "over" : left !== null && left <= SOON_MS ? "soon" : undefined;
  return (
    <span
      class={`talking figures ${name}`}
      role="timer"
      aria-hidden="true"
      data-pressing={pressing}
    >
      {over > 0 ? t("common.time_over", { time: duration(over) }) : duration(left ?? elapsed)}
    </span>
  );
}
