import { send } from "../net/connection.js";
import { date, hm } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "../ui/act.jsx";
import { ConfirmButton } from "../ui/button.jsx";

/** The staff devices that came in by a role link. */
export function Devices({ devices, refresh }) {
  const active = (devices || []).filter((device) => !device.revoked_at).reverse();
  return (
    <section class="stack" aria-labelledby="devices">
      <h3 id="devices">{t("organiser.devices")}</h3>
      {active.length === 0 && <p class="muted">{t("organiser.devices_empty")}</p>}
      <ul class="plain-list rows">
        {active.map((device) => (
          <Device key={device.id} device={device} refresh={refresh} />
        ))}
      </ul>
    </section>
  );
}

function Device({ device, refresh }) {
  const { run, busy, error } = useAct();
  const name = [t(`role.${device.role}`), device.label].filter(Boolean).join(" – ");
  const own = device.role === "organiser";
  const question = own ? "organiser.revoke_organiser_question" : "organiser.revoke_question";
  const revoke = async () => {
    if (await run(() => send("device.revoke", { device: device.id }))) refresh();
  };
  return (
    <li class="entry spread">
      <div>
        <p>{name}</p>
        <p class="muted small">
          {t("organiser.device_since", {
            number: device.id,
            time: hm(device.joined_at),
            day: date(device.joined_at),
          })}
        </p>
      </div>
      <ConfirmButton
        busy={busy}
        question={t(question, { name })}
        confirm={t("organiser.revoke")}
        aria-label={t("organiser.revoke_name", { name, number: device.id })}
        onConfirm={revoke}
      >
        {t("organiser.revoke")}
      </ConfirmButton>
      <Refusal error={error} />
    </li>
  );
}
