import { documentPath, download } from "../net/api.js";
import { useFetched } from "../net/fetched.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "../ui/act.jsx";
import { Button } from "../ui/button.jsx";
import { Notice } from "../ui/notice.jsx";
import { SectionLink } from "./place.jsx";

export const PAPERS = ["minutes", "notice", "report"];
const FORMATS = ["docx", "pdf", "html", "md"];

// What changes the list; while the meeting is open, upvotes would ask for it all the time.
const SOURCES = [
  "meeting",
  "officers",
  "signers",
  "groups",
  "approval",
  "answers",
  "papers",
  "replies",
];

const NOTHING = { missing: [], letters: [], petitions: [], reminders: [] };

/** What the papers lack and who is owed a letter, asked for again when the record changed. */
export function usePapers() {
  const { board, meetingCode } = useLive();
  const closed = board.meeting.state === "closed";
  const after = [...SOURCES.map((name) => board[name]), closed && board.questions];
  const { value, error } = useFetched(documentPath(meetingCode, "missing.json"), { after });
  return { ...(value ?? NOTHING), known: value !== null, error };
}

/** The blanks, each with the place that takes it. */
export function MissingFacts({ missing, reminders, known }) {
  if (!known) return null;
  return (
    <section class="card stack-tight" aria-labelledby="missing">
      <h3 id="missing">{t("organiser.missing")}</h3>
      {missing.length === 0 && <p>{t("organiser.missing_none")}</p>}
      {missing.length > 0 && <p class="muted">{t("organiser.missing_about")}</p>}
      <ul class="stack-tight">
        {missing.map((blank) => (
          <li key={blank.fact}>
            <Blank {...blank} />
          </li>
        ))}
      </ul>
      {reminders.map((name) => (
        <Notice key={name} tone="info">
          {t(`organiser.reminder_${name}`)}
        </Notice>
      ))}
    </section>
  );
}

function Blank({ fact, where, papers, questions = [] }) {
  const place = t(`organiser.section_${where}`);
  const numbers = questions.length > 0 && questions.join(", ");
  return (
    <>
      {t(`organiser.missing_${fact}`)}
      {numbers && ` (${t("organiser.missing_questions", { numbers })})`}
      {": "}
      {where === "secretary" ? place : <SectionLink to={where}>{place}</SectionLink>}
      <span class="muted"> · {papers.map((kind) => t(`paper_kind.${kind}`)).join(", ")}</span>
    </>
  );
}

/**
 * A paper with a button for each of its formats.
 *
 * @param {{kind: string, letter?: any, version?: number, title?: string, formats?: string[],
 *   asked?: Record<string, any>, about?: string}} props
 */
export function PaperRow({ kind, letter, version, title, formats = FORMATS, asked, about }) {
  const { meetingCode } = useLive();
  const { run, busy, error } = useAct();
  const which = { ...(letter && { question: letter.question }), ...(version && { version }) };
  const save = (format) =>
    run(() => download(documentPath(meetingCode, `${kind}.${format}`, { ...which, ...asked })));
  const words = title ?? t(`paper_kind.${kind}`);
  return (
    <div class="spread">
      <div class="entry-title">
        <p>{words}</p>
        {about && <p class="muted small">{about}</p>}
      </div>
      <div class="row" role="group" aria-label={words}>
        {formats.map((format) => (
          <Button key={format} busy={busy} onClick={() => save(format)}>
            {t(`organiser.short_${format}`)}
          </Button>
        ))}
      </div>
      <Refusal error={error} />
    </div>
  );
}

/** Everything in one file. */
export function Dossier() {
  const { meetingCode } = useLive();
  const { run, busy, error } = useAct();
  const path = documentPath(meetingCode, "dossier.zip");
  return (
    <section class="stack-tight" aria-labelledby="dossier">
      <h3 id="dossier">{t("organiser.dossier")}</h3>
      <p class="muted">{t("organiser.dossier_about")}</p>
      <div>
        <Button kind="primary" busy={busy} onClick={() => run(() => download(path))}>
          {t(busy ? "organiser.preparing" : "organiser.download")}
          <span class="visually-hidden">{t("organiser.dossier")}</span>
        </Button>
        <Refusal error={error} />
      </div>
    </section>
  );
}
