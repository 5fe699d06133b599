import { useNow } from "../net/clock.js";
import { duration, hm } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { Qr } from "../ui/qr.jsx";
import { invitation, LongAddress } from "./way-in.jsx";

/** The break: until when, how long that is, and the code, for which people have time now. */
export function Intermission({ board }) {
  const { meeting, stage, room } = board;
  const { until } = stage;
  return (
    <div class="break">
      <div class="break-page">
        <div class="calm">
          <h1>{t("screen.intermission")}</h1>
          {until ? <Until until={until} /> : <p>{t("screen.intermission_open")}</p>}
          {room?.join && <p>{t(invitation(meeting))}</p>}
        </div>
        {room?.join && <Qr qr={room.join.qr} label={t("screen.join_qr")} />}
      </div>
      {room?.join && <LongAddress url={room.join.url} />}
    </div>
  );
}

function Until({ until }) {
  const left = until - useNow(1000);
  return (
    <>
      <p>{t("screen.intermission_until", { time: hm(until) })}</p>
      {left > 0 ? (
        <p class="calm-clock" role="timer">
          {duration(left)}
        </p>
      ) : (
        <p role="timer">{t("screen.intermission_over")}</p>
      )}
    </>
  );
}
