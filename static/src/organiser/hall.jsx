import { boot } from "../boot.js";
import { useFetched } from "../net/fetched.js";
import { duration } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { Moved, useHall } from "../ui/presence.jsx";
import { Gateways } from "./gateways.jsx";

const EVERY_MS = 2_000;
const MEGABYTE = 1_048_576;
const figure = new Intl.NumberFormat(boot.lang, { maximumFractionDigits: 1 });

/** The hall in figures: who is connected, how fast they are answered, what it occupies. */
export function Hall() {
  const { value: hall } = useHall();
  const { value: vitals } = useFetched("/api/live", { every: EVERY_MS });
  if (!vitals) return <p class="muted">{t("common.loading")}</p>;
  const {
    phones,
    joins_per_minute: joins,
    ticks_per_minute: ticks,
    lag,
    acks,
    memory,
    running,
    gateways,
    lets_gateways_in: letsIn,
  } = vitals;
  const staff = vitals.meetings.reduce((sum, meeting) => sum + meeting.staff, 0);
  return (
    <div class="stack">
      <p>{t("organiser.hall_about")}</p>
      <dl class="figures-list">
        <Figure name="phones" value={figure.format(phones)} />
        <Figure name="staff" value={figure.format(staff)} />
        <Figure name="joins" value={figure.format(joins)} />
        <Figure name="ticks" value={figure.format(ticks)} />
        <Figure name="lag" value={both(lag)} />
        <Figure name="acks" value={both(acks)} />
        <Figure name="memory" value={`${figure.format(memory / MEGABYTE)} MB`} />
        <Figure name="running" value={duration(running * 1_000)} />
      </dl>
      <Moved move={hall?.move} />
      {(gateways.length > 0 || letsIn) && <Gateways gateways={gateways} letsIn={letsIn} />}
    </div>
  );
}

function Figure({ name, value }) {
  return (
    <div class="figures-row">
      <dt>{t(`organiser.hall_${name}`)}</dt>
      <dd class="figures">{value}</dd>
    </div>
  );
}

/** The usual and the slowest time, in milliseconds. */
function both({ p50, p99 }) {
  if (p50 === null) return t("organiser.hall_none");
  return t("organiser.hall_ms", { p50: figure.format(p50), p99: figure.format(p99) });
}
