import { t } from "../text/i18n.jsx";
import { Qr } from "../ui/qr.jsx";
import { shortAddress } from "./address.js";
import { Fit } from "./fit.jsx";

/** The way in, for the last row: the code as high as the page, what to do, and the address. */
export function WayIn({ board: { meeting, room } }) {
  const { join, wifi } = room;
  return (
    <div class="way-in">
      <div class="way-in-code">
        <Qr qr={join.qr} label={t("screen.join_qr")} />
        <Fit max={6}>
          <h1>{t(invitation(meeting))}</h1>
          {wifi && <Wifi wifi={wifi} />}
          <p>{t("screen.use_camera")}</p>
        </Fit>
      </div>
      <LongAddress url={join.url} />
    </div>
  );
}

function Wifi({ wifi }) {
  return (
    <p>
      {t("screen.wifi_step")}: <strong>{wifi.ssid}</strong>
      {wifi.password && (
        <span class="way-in-password">
          {t("screen.wifi_password")} <strong>{wifi.password}</strong>
        </span>
      )}
    </p>
  );
}

/** An address in one line, as large as the width lets it be. */
export function LongAddress({ url }) {
  const address = shortAddress(url);
  return (
    <p class="way-in-address" style={{ "--letters": address.length }}>
      <strong class="address">{address}</strong>
    </p>
  );
}

/** What phones are good for now. */
export function invitation(meeting) {
  if (meeting.state === "closed") return "screen.read_answers";
  return meeting.intake === "paused" ? "screen.follow_at" : "screen.ask_here";
}
