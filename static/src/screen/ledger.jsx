import { t } from "../text/i18n.jsx";
import { linesOf } from "../ui/ledger.jsx";
import { Fit } from "./fit.jsx";
import { Tally } from "./tally.jsx";

/** The ledger of the questions, for the whole hall. */
export function Ledger({ board }) {
  const lines = linesOf(board.stage.ledger);
  const whole = lines.filter(({ of }) => !of);
  return (
    <>
      <h1 class="view-title">{t("ledger.title")}</h1>
      <Fit max={4.8}>
        <Tally>
          {whole.map(({ key, label, count }) => (
            <div key={key} class="tally-figure" data-outcome={key}>
              <dt>{[label, ...reasonsOf(lines, key)].join(" · ")}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </Tally>
      </Fit>
    </>
  );
}

function reasonsOf(lines, key) {
  return lines.filter(({ of }) => of === key).map(({ label, count }) => `${label}: ${count}`);
}
