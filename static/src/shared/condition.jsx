import "../components/status.css";
import { t } from "./i18n.jsx";
import { useLive } from "./live.js";

/** That this is a rehearsal, and how the server is where that concerns people; `brief` for a hall. */
export function Condition({ brief }) {
  const { board } = useLive();
  const { storage, fault, address_lost: lost } = board?.server ?? {};
  return (
    <div class="condition" role="status">
      {board?.meeting.rehearsal && <p class="status-banner">{t("common.rehearsal")}</p>}
      {storage === "read_only" && (
        <p class="status-banner" data-grave>
          {t(brief ? "common.server_read_only_brief" : "common.server_read_only")}
        </p>
      )}
      {storage === "low" && <p class="status-banner">{t("common.server_low")}</p>}
      {lost && <p class="status-banner">{t("common.server_address_lost", { address: lost })}</p>}
      {fault && <p class="status-banner">{t("common.server_fault", { code: fault })}</p>}
    </div>
  );
}
