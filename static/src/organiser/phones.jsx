import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "../ui/act.jsx";
import { ConfirmButton, LiveButton } from "../ui/button.jsx";
import { Check } from "../ui/field.jsx";
import { Notice } from "../ui/notice.jsx";
import { Qr } from "../ui/qr.jsx";
import { Slips } from "../ui/slips.jsx";
import { phoneSeen } from "./checks.js";
import { SavedCheck } from "./choice.jsx";
import { useFacts } from "./facts.jsx";
import { SectionLink } from "./place.jsx";
import { SavedField } from "./saved.jsx";

const SUSPECTS = ["same_wifi", "mobile_data", "zalo", "firewall", "isolation", "load"];

/** The Wi-Fi that phones use, and a rehearsal with one of them. */
export function Phones({ tried, setTried }) {
  const { board } = useLive();
  const { join, wifi } = board.room || {};
  const fact = useFacts();
  return (
    <>
      <p>{t("organiser.wifi_about")}</p>
      <div class="pair">
        <SavedField {...fact("wifi_ssid")} />
        <SavedField {...fact("wifi_password")} />
      </div>
      <SavedCheck {...fact("wifi_hidden")} hint={t("organiser.wifi_hidden_hint")} />
      <Notice>{t("organiser.wifi_shown")}</Notice>
      <h3>{t("organiser.try_phone")}</h3>
      {join && onlyHere(join.url) && <Notice tone="danger">{t("organiser.only_here")}</Notice>}
      <div class="codes">
        {wifi && <Code qr={wifi.qr} title={t("organiser.code_wifi")} words={wifi.ssid} />}
        {join && <Code qr={join.qr} title={t("organiser.code_join")} words={join.url} />}
      </div>
      {phoneSeen(board) ? (
        <Notice tone="answered">{t("organiser.phone_seen")}</Notice>
      ) : (
        <Check label={t("organiser.phone_tried")} checked={tried} onChange={setTried} />
      )}
      <p>
        <SectionLink to="network">{t("organiser.other_address")}</SectionLink>
      </p>
      <p>
        <SectionLink to="sheets">{t("organiser.print_door_sheets")}</SectionLink>
      </p>
      <RenewCode />
      <h3>{t("organiser.suspects")}</h3>
      <ul class="stack-tight">
        {SUSPECTS.map((name) => (
          <li key={name}>{t(`organiser.suspect_${name}`)}</li>
        ))}
      </ul>
      <h3>{t("organiser.slips_title")}</h3>
      <p>{t("organiser.slips_about")}</p>
      <SavedCheck {...fact("slips")} hint={t("organiser.slips_hint")} />
      <Slips />
    </>
  );
}

/** Another code for the meeting, when the one that it has went too far. */
function RenewCode() {
  const { meetingCode } = useLive();
  const { act, busy, error } = useAct();
  return (
    <div class="stack-tight">
      <p>{t("organiser.meeting_code", { code: meetingCode })}</p>
      <div>
        <ConfirmButton
          as={LiveButton}
          busy={busy}
          question={t("organiser.renew_code_question", { code: meetingCode })}
          confirm={t("organiser.renew_code")}
          onConfirm={() => act("meeting.renew_code")}
        >
          {t("organiser.renew_code")}
        </ConfirmButton>
        <Refusal error={error} />
      </div>
      <p class="muted small">{t("organiser.renew_code_about")}</p>
    </div>
  );
}

/** Whether phones cannot open an address, because it is this computer itself. */
export function onlyHere(address) {
  return /^(localhost|127\.)/.test(new URL(address).hostname);
}

function Code({ qr, title, words }) {
  return (
    <figure class="code">
      <Qr qr={qr} label={title} />
      <figcaption>
        <strong>{title}</strong>
        <span>{words}</span>
      </figcaption>
    </figure>
  );
}
