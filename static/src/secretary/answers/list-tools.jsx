import { byPosition } from "../../board/rows.js";
import { t } from "../../text/i18n.jsx";
import { Elsewhere } from "../../ui/elsewhere.jsx";
import { useLayout } from "../layout.js";
import { FILTERS } from "../questions/questions.js";

/** Search, filters, group, site and order of the question list. */
export function ListTools({ counts, board }) {
  const layout = useLayout();
  const sites = byPosition(board.sites);
  const set =
    (name, read = (value) => value) =>
    (event) =>
      layout.change({ [name]: read(event.currentTarget.value) });
  return (
    <div class="list-tools">
      <input
        type="search"
        aria-label={t("secretary.search")}
        placeholder={t("secretary.search_placeholder")}
        value={layout.query}
        onInput={set("query")}
      />
      <Elsewhere words={layout.query} />
      <div class="filters" role="group" aria-label={t("secretary.filter")}>
        {FILTERS.filter((name) => isOffered(name, counts, layout)).map((name) => (
          <button
            key={name}
            type="button"
            class="filter"
            aria-pressed={layout.filter === name}
            onClick={() => layout.change({ filter: name })}
          >
            {t(`secretary.filter_${name}`)} <span class="count">{counts[name]}</span>
          </button>
        ))}
      </div>
      <div class="list-selects" data-three={sites.length > 0}>
        <select
          aria-label={t("secretary.by_group")}
          value={layout.group}
          onChange={set("group", Number)}
        >
          <option value={0}>{t("secretary.all_groups")}</option>
          {byPosition(board.groups).map((group) => (
            <option key={group.id} value={group.id}>
              {group.name}
            </option>
          ))}
        </select>
        {sites.length > 0 && (
          <select aria-label={t("common.site")} value={layout.site} onChange={set("site", Number)}>
            <option value={0}>{t("common.all_sites")}</option>
            {sites.map((site) => (
              <option key={site.id} value={site.id}>
                {site.name}
              </option>
            ))}
          </select>
        )}
        <select aria-label={t("secretary.order")} value={layout.order} onChange={set("order")}>
          <option value="number">{t("secretary.order_number")}</option>
          <option value="votes">{t("secretary.order_votes")}</option>
        </select>
      </div>
    </div>
  );
}

/** What one has in hand is a filter for whoever has something in hand. */
const isOffered = (name, counts, { filter }) =>
  name !== "mine" || counts.mine > 0 || filter === "mine";
