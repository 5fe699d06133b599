import "./preflight.css";
import { useEffect, useState } from "preact/hooks";
import { meetingPath } from "../net/api.js";
import { useFetched } from "../net/fetched.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { Refusal } from "../ui/act.jsx";
import { Button } from "../ui/button.jsx";
import { Qr } from "../ui/qr.jsx";

const EVERY_MS = 2_000;
const SIGNS = { ok: "✓", look: "!", unknown: "?" };

/** What is looked at before people come, and a phone that is tried: each with what to do. */
export function Preflight({ setTried }) {
  const { board, meetingCode } = useLive();
  const laptop = useFetched(meetingPath(meetingCode, "preflight"));
  const path = meetingPath(meetingCode, "preflight/phone");
  const { value: tried } = useFetched(path, { every: EVERY_MS });
  const [phone, isolation] = tried?.checks ?? [];
  const cameIn = phone?.state === "ok";
  useEffect(() => {
    if (cameIn) setTried(true);
  }, [cameIn]);
  const { join } = board.room || {};
  return (
    <div class="stack">
      <p>{t("organiser.preflight_about")}</p>
      <h3>{t("organiser.preflight_phone")}</h3>
      {join && (
        <div class="codes">
          <Qr qr={join.qr} label={t("organiser.code_join")} />
        </div>
      )}
      <div role="status">{phone && <Check check={phone} />}</div>
      <h3>{t("organiser.preflight_laptop")}</h3>
      <Laptop {...laptop} isolation={isolation} />
    </div>
  );
}

function Laptop({ value, error, again, isolation }) {
  const [busy, setBusy] = useState(false);
  const look = async () => {
    setBusy(true);
    await again();
    setBusy(false);
  };
  const checks = [...(value?.checks ?? []), ...(isolation ? [isolation] : [])];
  return (
    <>
      <Refusal error={error} />
      {!value && !error && <p class="muted">{t("organiser.preflight_looking")}</p>}
      <ul class="plain-list checks">
        {checks.map((check, at) => (
          <li key={at}>
            <Check check={check} />
          </li>
        ))}
      </ul>
      <div>
        <Button busy={busy} onClick={look}>
          {t("organiser.preflight_again")}
        </Button>
      </div>
    </>
  );
}

function Check({ check: { check, state, found, advice } }) {
  return (
    <div class="check" data-state={state}>
      <span class="check-sign" aria-hidden="true">
        {SIGNS[state]}
      </span>
      <div class="stack-tight">
        <p>
          <strong>{t(`organiser.check_${check}`)}</strong>{" "}
          <span class="check-state">{t(`organiser.check_state_${state}`)}</span>
        </p>
        <p>{found}</p>
        {advice.map((line) => (
          <p key={line} class="muted">
            {line}
          </p>
        ))}
      </div>
    </div>
  );
}
