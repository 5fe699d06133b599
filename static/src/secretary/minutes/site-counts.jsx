import { useId } from "preact/hooks";
import { rehearsalOf } from "../../board/rehearsal.js";
import { byPosition } from "../../board/rows.js";
import { differ, inAll } from "../../board/sites.js";
import { send } from "../../net/connection.js";
import { countIn } from "../../net/error.js";
import { t } from "../../text/i18n.jsx";
import { useTyped } from "./typed.js";

/** How many people are at each site, of a meeting at several places. */
export function SiteCounts({ board }) {
  const sites = byPosition(board.sites);
  const rehearsal = rehearsalOf(board);
  if (!sites.length) return null;
  const groups = byPosition(board.groups);
  const [there, all] = [inAll(sites), inAll(groups)];
  return (
    <>
      <table class="attendance">
        <thead>
          <tr>
            <th scope="col">{t("common.site")}</th>
            <th scope="col">{t("secretary.present")}</th>
          </tr>
        </thead>
        <tbody>
          {sites.map((site) => (
            <SiteRow key={`${site.id} ${rehearsal}`} site={site} rehearsal={rehearsal} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("secretary.total")}</th>
            <td class="figures">{there}</td>
          </tr>
        </tfoot>
      </table>
      {differ(groups, sites) && (
        <p class="hint" role="status">
          {t("secretary.sites_differ", { groups: all, sites: there })}
        </p>
      )}
    </>
  );
}

function SiteRow({ site, rehearsal }) {
  const noteId = useId();
  const { counts, change, note, error } = useTyped({
    key: `site.${site.id}`,
    stored: { present: site.counted ? String(site.present ?? 0) : "" },
    save: ({ present }) => {
      const count = present.trim() ? countIn(present, "present") : null;
      return send("site.count", { site: site.id, present: count }, { rehearsal });
    },
  });
  return (
    <tr>
      <th scope="row">
        {site.name}
        <span class="row-note" role="status" id={noteId} data-failed={Boolean(error)}>
          {error?.message ?? note}
        </span>
      </th>
      <td>
        <input
          class="field-control"
          type="text"
          inputMode="numeric"
          aria-label={`${site.name}: ${t("secretary.present")}`}
          aria-invalid={error ? "true" : undefined}
          aria-describedby={error ? noteId : undefined}
          value={counts.present}
          onInput={(event) => change("present", event.currentTarget.value)}
        />
      </td>
    </tr>
  );
}
