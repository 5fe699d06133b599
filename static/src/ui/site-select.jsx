import { byPosition } from "../board/rows.js";
import { t } from "../text/i18n.jsx";

/**
 * Of which site questions are listed; nothing in a meeting at one place.
 *
 * @param {{sites: Collection, value: number, onChange: (site: number) => void, class?: string}} props
 */
export function SiteSelect({ sites, value, onChange, ...rest }) {
  const choices = byPosition(sites);
  if (!choices.length) return null;
  return (
    <label {...rest}>
      <span>{t("common.site")}</span>
      <select
        class="field-control"
        value={choices.some(({ id }) => id === value) ? value : 0}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      >
        <option value={0}>{t("common.all_sites")}</option>
        {choices.map((site) => (
          <option key={site.id} value={site.id}>
            {site.name}
          </option>
        ))}
      </select>
    </label>
  );
}
