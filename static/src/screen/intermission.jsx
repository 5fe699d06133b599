import { duration, hm } from "../shared/format.js";
import { t } from "../shared/i18n.jsx";
import { useNow } from "../shared/live.js";

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
