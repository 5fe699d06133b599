import "../components/status.css";
import { t } from "./i18n.jsx";
import { useLive } from "./live.js";

/** How the server is, where that concerns people: nothing while all is well. */
export function Condition() {
  const { storage, fault } = useLive().board?.server ?? {};
  return (
    <div class="condition" role="status">
      {storage === "read_only" && (
        <p class="status-banner" data-grave>
          {t("common.server_read_only")}
        </p>
      )}
      {storage === "low" && <p class="status-banner">{t("common.server_low")}</p>}
      {fault && <p class="status-banner">{t("common.server_fault", { code: fault })}</p>}
    </div>
  );
}
