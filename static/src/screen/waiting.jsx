import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { Qr } from "../ui/qr.jsx";
import { shortAddress } from "./address.js";
import { Fit } from "./fit.jsx";
import { Emblem } from "./house.jsx";
import { moment } from "./moment.js";

/** Before and between: which conference this is, and how to get in. */
export function Waiting({ board }) {
  const { meeting, room } = board;
  return (
    <>
      <Fit class="waiting-about" max={7}>
        <div class="waiting-emblem">
          <Emblem meeting={meeting} />
        </div>
        <h1>{meeting.title}</h1>
        {meeting.theme && <p class="waiting-theme">{meeting.theme}</p>}
        <p class="waiting-when">{whenAndWhere(meeting)}</p>
      </Fit>
      {room?.join && <Doors room={room} />}
    </>
  );
}

function whenAndWhere(meeting) {
  const when = meeting.starts_at && moment(meeting.starts_at);
  return [when, meeting.venue || meeting.place].filter(Boolean).join(" · ");
}

function Doors({ room: { join, wifi } }) {
  const address = <Address url={join.url} />;
  return (
    <section class="doors" aria-label={t("screen.how_to_join")}>
      <div class="doors-codes" data-single={!wifi || undefined}>
        {wifi && (
          <Door step="1" title={t("screen.wifi_step")} qr={wifi.qr} label={t("screen.wifi_qr")}>
            <p>
              {t("screen.wifi_name")} <strong>{wifi.ssid}</strong>
            </p>
            {wifi.password && (
              <p>
                {t("screen.wifi_password")} <strong>{wifi.password}</strong>
              </p>
            )}
            {wifi.hidden && <p>{t("screen.wifi_hidden")}</p>}
          </Door>
        )}
        <Door
          step={wifi && "2"}
          title={t("screen.join_step")}
          qr={join.qr}
          label={t("screen.join_qr")}
        >
          <p>{t("screen.use_camera")}</p>
          {!wifi && address}
        </Door>
      </div>
      {wifi && address}
    </section>
  );
}

function Address({ url }) {
  const { meetingCode } = useLive();
  return (
    <p class="doors-address">
      {t("screen.or_type")} <strong class="address">{shortAddress(url)}</strong>{" "}
      <span class="doors-code">
        {t("screen.meeting_code")} <strong>{meetingCode}</strong>
      </span>
    </p>
  );
}

function Door({ step, title, qr, label, children }) {
  return (
    <div class="door">
      <Qr qr={qr} label={label} />
      <div class="door-words">
        <h2>
          {step && <span class="door-step">{step}.</span>} {title}
        </h2>
        {children}
      </div>
    </div>
  );
}
