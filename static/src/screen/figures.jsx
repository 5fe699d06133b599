import { t } from "../text/i18n.jsx";
import { OUTCOMES } from "../text/vocabulary.js";
import { Fit } from "./fit.jsx";
import { Tally } from "./tally.jsx";

/**
 * The meeting in figures: who came, what was asked, what became of it. At the goodbye what nothing
 * was written to yet is a line below them.
 */
export function Figures({ summary, goodbye = false }) {
  const { questions, present, invited, outcomes } = summary;
  const kinds = goodbye ? OUTCOMES : [...OUTCOMES, "open"];
  const counted = kinds.filter((outcome) => outcomes[outcome]);
  return (
    <>
      <Fit max={4.8}>
        <Tally>
          {present > 0 && (
            <Figure label={t("screen.present")} value={attendance(present, invited)} />
          )}
          <Figure label={t("screen.opinions")} value={questions} />
          {counted.map((outcome) => (
            <Figure
              key={outcome}
              outcome={outcome}
              value={outcomes[outcome]}
              label={t(outcome === "open" ? "screen.no_outcome" : `outcome.${outcome}`)}
            />
          ))}
        </Tally>
      </Fit>
      {goodbye && outcomes.open > 0 && (
        <p class="tally-rest">{t("screen.still_open", { count: outcomes.open })}</p>
      )}
    </>
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
