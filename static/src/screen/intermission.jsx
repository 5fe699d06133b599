import { useNow } from "../net/clock.js";
import { duration, hm } from "../text/format.js";
import { t } from "../text/i18n.jsx";

/** The break: until when, and how long that is. */
export function Intermission({ board }) {
  const { until } = board.stage;
  return (
    <div class="calm">
      <h1>{t("screen.intermission")}</h1>
      {until ? <Until until={until} /> : <p>{t("screen.intermission_open")}</p>}
    </div>
  );
}

function Until({ until }) {
  const left = until - useNow(1000);
  return (
    <>
      <p>{t("screen.intermission_until", { time: hm(until) })}</p>
      <p class="calm-clock" role="timer">
        {left > 0 ? duration(left) : t("screen.intermission_over")}
      </p>
    </>
  );
}
