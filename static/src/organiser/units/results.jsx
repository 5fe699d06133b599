import { documentPath, download } from "../../net/api.js";
import { useLive } from "../../net/store.js";
import { t } from "../../text/i18n.jsx";
import { Refusal, useAct } from "../../ui/act.jsx";
import { Button } from "../../ui/button.jsx";
import { PaperRow } from "../papers.jsx";

/** What all units' meetings came to: figures, each the sum of its column, and the report. */
export function Results({ overview, error }) {
  return (
    <section class="stack" aria-labelledby="unit-results">
      <h3 id="unit-results">{t("organiser.unit_results")}</h3>
      <PaperRow kind="units_report" title={t("organiser.units_report")} />
      <Table />
      <Refusal error={error} />
      {!overview && !error && <p class="muted">{t("common.loading")}</p>}
      {overview && <Sums overview={overview} />}
    </section>
  );
}

function Table() {
  const { meetingCode } = useLive();
  const { run, busy, error } = useAct();
  const words = t("organiser.units_table");
  const save = (form) => run(() => download(documentPath(meetingCode, `units_table.${form}`)));
  return (
    <div class="spread">
      <p>{words}</p>
      <div class="row" role="group" aria-label={words}>
        {["xlsx", "csv"].map((form) => (
          <Button key={form} busy={busy} onClick={() => save(form)}>
            {t(`organiser.short_${form}`)}
          </Button>
        ))}
      </div>
      <Refusal error={error} />
    </div>
  );
}

function Sums({ overview }) {
  const { lines, totals } = overview;
  const names = Object.keys(totals);
  return (
    <div class="units-sums" role="region" aria-label={t("organiser.units_table")} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("organiser.unit")}</th>
            {names.map((name) => (
              <th key={name} scope="col">
                {t(`unit_figure.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.unit}>
              <th scope="row">{line.name}</th>
              {names.map((name) => (
                <td key={name}>{line.figures[name]}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("organiser.units_total")}</th>
            {names.map((name) => (
              <td key={name}>{totals[name]}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
