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
  const { status, heardAt } = useLive();
  return as === "dot" ? <Dot status={status} /> : <Banner status={status} heardAt={heardAt} />;
}

/** @param {{status: Status}} props */
function Dot({ status }) {
  return (
    <span class="status-dot" data-status={status} role="status">
      <span class="visually-hidden">{status === "online" ? "" : t("common.reconnecting")}</span>
    </span>
  );
}

/** @param {{status: Status, heardAt: number}} props */
function Banner({ status, heardAt }) {
  const lost = status === "offline";
  return (
    <div role="status">
      {lost && (
        <p class="status-banner">
          <strong>{t("common.reconnecting")}</strong> <Age since={heardAt} />
        </p>
      )}
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
