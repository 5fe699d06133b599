import { post } from "../net/api.js";
import { useFetched } from "../net/fetched.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "../ui/act.jsx";
import { Button } from "../ui/button.jsx";
import { PhraseForm, usePhrases } from "../ui/phrases.jsx";

/** What the house keeps for its next meetings, so that it is typed once. */
export function Office() {
  const { meetingCode } = useLive();
  const { value: kept, error, put } = useFetched("/api/office");
  const { run, busy, error: refusal } = useAct();
  if (!kept) return error && <Refusal error={error} />;
  const keep = () => run(() => post("/api/office", { meeting: meetingCode }).then(put));
  const forget = () => run(() => post("/api/office/forget").then(put));
  const lines = linesOf(kept);
  return (
    <section class="stack-tight" aria-labelledby="office">
      <h3 id="office">{t("organiser.office")}</h3>
      <p class="muted">{t("organiser.office_about")}</p>
      <div role="status">
        {lines.length === 0 && <p>{t("organiser.office_none")}</p>}
        {lines.length > 0 && (
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      <div class="row">
        <Button busy={busy} onClick={keep}>
          {t("organiser.office_keep")}
        </Button>
        {lines.length > 0 && (
          <Button kind="quiet" busy={busy} onClick={forget}>
            {t("organiser.office_forget")}
          </Button>
        )}
      </div>
      <Refusal error={refusal} />
    </section>
  );
}

/** What its secretaries need in every meeting, typed once. */
export function Phrases() {
  return (
    <section class="stack-tight" aria-labelledby="phrases">
      <h3 id="phrases">{t("organiser.phrases")}</h3>
      <PhraseForm phrases={usePhrases()} />
    </section>
  );
}

const FACTS = [
  "superior_body",
  "issuing_body",
  "symbol",
  "drafting_unit",
  "place",
  "venue",
  "addressees",
];

function linesOf({ signers, ...facts }) {
  const told = FACTS.filter((name) => facts[name].length).map(
    (name) => `${t(`organiser.${name}`)}: ${[facts[name]].flat().join("; ")}`,
  );
  const who = signers.map((one) => [one.authority, one.office, one.name].filter(Boolean).join(" "));
  return who.length ? [...told, `${t("organiser.signers")}: ${who.join("; ")}`] : told;
}
