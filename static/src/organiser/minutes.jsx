import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { Refusal } from "../ui/act.jsx";
import { DOCUMENTS, DocumentList } from "../ui/documents.jsx";
import { Dossier, MissingFacts, PAPERS, PaperRow, usePapers } from "./papers.jsx";

/** The papers as files; drafts until they are approved. */
export function Minutes() {
  const { state } = useLive().board.meeting;
  const { error, ...facts } = usePapers();
  return (
    <>
      <p>{t(state === "closed" ? "organiser.minutes_final" : "organiser.minutes_draft")}</p>
      <Refusal error={error} />
      <MissingFacts {...facts} />
      <ul class="plain-list rows">
        {PAPERS.map((kind) => (
          <li key={kind} class="entry">
            <PaperRow kind={kind} />
          </li>
        ))}
      </ul>
      <Petitions petitions={facts.petitions} known={facts.known} />
      <Letters letters={facts.letters} known={facts.known} />
      <Dossier />
      <h3>{t("document.others")}</h3>
      <p class="muted">{t("organiser.public_about")}</p>
      <DocumentList documents={DOCUMENTS} label={t("document.others")} />
    </>
  );
}

function Petitions({ petitions, known }) {
  return (
    <section class="stack-tight" aria-labelledby="petitions">
      <h3 id="petitions">{t("organiser.petitions")}</h3>
      {known && (
        <p class="muted">
          {t(petitions.length ? "organiser.petitions_about" : "organiser.petitions_none")}
        </p>
      )}
      <ul class="plain-list rows">
        {petitions.map((petition) => (
          <li key={petition.question} class="entry">
            <PaperRow
              kind="petition"
              letter={petition}
              title={t("organiser.petition_of", {
                body: petition.body,
                numbers: petition.numbers.join(", "),
              })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Letters({ letters, known }) {
  return (
    <section class="stack-tight" aria-labelledby="letters">
      <h3 id="letters">{t("organiser.letters")}</h3>
      {known && letters.length === 0 && <p class="muted">{t("organiser.letters_none")}</p>}
      {letters.length > 0 && <p class="muted">{t("organiser.letters_names")}</p>}
      <ul class="plain-list rows">
        {letters.map((letter) => (
          <li key={letter.question} class="entry">
            <PaperRow
              kind="letter"
              letter={letter}
              title={t("organiser.letter_of", { number: letter.number })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
