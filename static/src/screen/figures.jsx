import { t } from "../text/i18n.jsx";
import { OUTCOMES } from "../text/vocabulary.js";
import { Fit } from "./fit.jsx";

/** The meeting in figures: who came, what was asked, what became of it. */
export function Figures({ summary }) {
  const { questions, present, invited, outcomes } = summary;
  const counted = [...OUTCOMES, "open"].filter((outcome) => outcomes[outcome]);
  return (
    <Fit max={4.8}>
      <dl class="tally">
        {present > 0 && <Figure label={t("screen.present")} value={attendance(present, invited)} />}
        <Figure label={t("screen.opinions")} value={questions} />
        {counted.map((outcome) => (
          <Figure
            key={outcome}
            outcome={outcome}
            value={outcomes[outcome]}
            label={t(outcome === "open" ? "screen.no_outcome" : `outcome.${outcome}`)}
          />
        ))}
      </dl>
    </Fit>
  );
}

function attendance(present, invited) {
  return invited ? t("screen.present_of", { present, invited }) : present;
}

/** @param {{label: string, value: any, outcome?: string}} props */
function Figure({ label, value, outcome }) {
  return (
    <div class="tally-figure" data-outcome={outcome}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
