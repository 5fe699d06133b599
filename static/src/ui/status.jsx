import "./status.css";
import { useNow } from "../net/clock.js";
import { useLive } from "../net/store.js";
import { hms } from "../text/format.js";
import { t } from "../text/i18n.jsx";

/**
 * Whether the page is live, and how old it is when not: a banner, or a small dot.
 *
 * @param {{as?: "banner" | "dot"}} props
 */
export function Status({ as = "banner" }) {
  const { status, away, heardAt, blocked } = useLive();
  if (as === "dot") return <Dot status={status} away={away} />;
  return <Banner status={status} away={away} heardAt={heardAt} blocked={blocked} />;
}

/** Why the page is not live. @param {string} away */
const why = (away) => t(away ? `common.${away}` : "common.reconnecting");

/** @param {{status: Status, away: string}} props */
function Dot({ status, away }) {
  return (
    <span class="status-dot" data-status={status} role="status">
      <span class="visually-hidden">{status === "online" ? "" : why(away)}</span>
    </span>
  );
}

/** @param {{status: Status, away: string, heardAt: number, blocked: boolean}} props */
function Banner({ status, away, heardAt, blocked }) {
  const lost = status === "offline";
  return (
    <div role="status">
      {lost && (
        <p class="status-banner">
          <strong>{why(away)}</strong> <Age since={heardAt} />
        </p>
      )}
      {!lost && blocked && <p class="status-banner">{t("common.blocked")}</p>}
    </div>
  );
}

/** @param {{since: number}} props */
function Age({ since }) {
  useNow(1_000);
  if (!since) return null;
  return (
    <span class="figures" aria-hidden="true">
      {t("common.as_of", { time: hms(since), seconds: Math.round((Date.now() - since) / 1000) })}
    </span>
  );
}
