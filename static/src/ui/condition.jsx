import "./status.css";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";

/**
 * That this is a rehearsal, and that nothing can be written; `brief` for a hall. What else a page is
 * told of the server stands below it.
 *
 * @param {{brief?: boolean, children?: any}} props
 */
export function Condition({ brief, children }) {
  const { board } = useLive();
  return (
    <div class="condition" role="status">
      {board?.meeting.rehearsal && <p class="status-banner">{t("common.rehearsal")}</p>}
      {board?.server?.storage === "read_only" && (
        <p class="status-banner" data-grave>
          {t(brief ? "common.server_read_only_brief" : "common.server_read_only")}
        </p>
      )}
      {children}
    </div>
  );
}
