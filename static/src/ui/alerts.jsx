import { isLeftOpen } from "../board/left-open.js";
import { PREPARED, useKept } from "../keeping/kept.js";
import { serverNow } from "../net/clock.js";
import { useLive } from "../net/store.js";
import { date, day, hm } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "./act.jsx";
import { Button, ConfirmButton } from "./button.jsx";

/** How the server is where that concerns those who run a meeting: no phone carries it. */
export function Alerts() {
  const { board } = useLive();
  const {
    storage,
    fault,
    clock,
    address_lost: lost,
    misprinted,
    restored,
    gateways,
  } = board?.server ?? {};
  const meeting = board?.meeting;
  return (
    <>
      {storage === "low" && <p class="status-banner">{t("common.server_low")}</p>}
      {lost && <p class="status-banner">{t("common.server_address_lost", { address: lost })}</p>}
      {isLeftOpen(meeting, serverNow()) && (
        <p class="status-banner">{t("staff.left_open", { day: date(meeting?.opened_at) })}</p>
      )}
      {gateways && <p class="status-banner">{t(`common.server_${gateways}`)}</p>}
      {misprinted && <Misprinted {...misprinted} />}
      {restored && <Restored at={restored} />}
      {clock && <Clock {...clock} />}
      {fault && <p class="status-banner">{t("common.server_fault", { code: fault })}</p>}
    </>
  );
}

/**
 * That sheets which hang somewhere name another address than phones use now.
 *
 * @param {{address: string, at: number, now: string}} props
 */
function Misprinted({ address, at, now }) {
  const said = { day: date(at), printed: address, now };
  return <p class="status-banner">{t("common.server_misprinted", said)}</p>;
}

/**
 * That an older copy of the data was taken up, and what of before works no more; until it was read.
 *
 * @param {{at: number}} props
 */
function Restored({ at }) {
  const [read, setRead] = useKept(`restored.${at}`, false, PREPARED);
  if (read) return null;
  return (
    <div class="status-banner">
      <p>{t("common.server_restored", { time: hm(at), day: date(at) })}</p>
      <Button onClick={() => setRead(true)}>{t("common.understood")}</Button>
    </div>
  );
}

/**
 * That the laptop's clock is not believed, and why; whoever organises can say that it is right.
 *
 * @param {{why: string, against: string}} props
 */
function Clock({ why, against }) {
  const { role } = useLive();
  const { act, busy, error } = useAct();
  const now = serverNow();
  const said = { now: `${hm(now)}, ${date(now)}`, day: day(against) };
  return (
    <div class="status-banner" data-grave>
      <p>{t(`common.clock_${why}`, said)}</p>
      {role === "organiser" && (
        <>
          <p>{t("common.clock_held")}</p>
          <ConfirmButton
            busy={busy}
            question={t("common.clock_question", said)}
            onConfirm={() => act("clock.confirm")}
          >
            {t("common.clock_confirm")}
          </ConfirmButton>
          <Refusal error={error} />
        </>
      )}
    </div>
  );
}
