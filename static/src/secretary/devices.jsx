import { useEffect, useState } from "preact/hooks";
import { PREPARED, useKept } from "../keeping/kept.js";
import { meetingPath } from "../net/api.js";
import { useFetched } from "../net/fetched.js";
import { useLive } from "../net/store.js";
import { date, hm } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { Refusal } from "../ui/act.jsx";
import { Button } from "../ui/button.jsx";
import { Notice } from "../ui/notice.jsx";

const AGAIN_MS = 10_000;

/**
 * Which devices read what is told to secretaries alone, also those that are out again, and that
 * another one has come since somebody here looked.
 */
export function Devices() {
  const { meetingCode } = useLive();
  const [open, setOpen] = useState(false);
  const { value, error } = useFetched(meetingPath(meetingCode, "devices"), { every: AGAIN_MS });
  const devices = [...(value?.devices ?? [])].reverse();
  const [seen, see] = useKept(`secretary.devices.${meetingCode}`, null, PREPARED);
  const newest = devices[0]?.id ?? null;
  const came = seen === null ? [] : devices.filter(({ id }) => id > seen);
  useEffect(() => {
    if (newest !== null && (seen === null || open)) see(newest);
  }, [newest, open]);
  const inNow = devices.filter((device) => !device.revoked_at);
  return (
    <div class="desk-devices">
      <div>
        <Button
          kind="quiet"
          aria-expanded={open}
          aria-controls="secretary-devices"
          onClick={() => setOpen(!open)}
        >
          {t("secretary.devices", { count: value ? inNow.length : "…" })}
        </Button>
      </div>
      <div role="status">
        {came.map((device) => (
          <Notice key={device.id} tone="promised">
            {t("secretary.device_came", whenOf(device))}
          </Notice>
        ))}
        {came.length > 0 && <Button onClick={() => see(newest)}>{t("common.understood")}</Button>}
      </div>
      <div id="secretary-devices" hidden={!open}>
        {open && (
          <>
            <p class="muted small">{t("secretary.devices_about")}</p>
            <ul class="plain-list">
              {devices.map((device) => (
                <li key={device.id}>{t(stateOf(device), whenOf(device))}</li>
              ))}
            </ul>
            <Refusal error={error} />
          </>
        )}
      </div>
    </div>
  );
}

const stateOf = ({ revoked_at: out }) => (out ? "secretary.device_out" : "secretary.device_in");

function whenOf({ id, label, joined_at: at, revoked_at: out }) {
  const name = label || t("secretary.device_unnamed");
  const went = out ? { out: hm(out), out_day: date(out) } : {};
  return { number: id, name, time: hm(at), day: date(at), ...went };
}
