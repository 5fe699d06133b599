import { listOf } from "../../board/rows.js";
import { documentPath, download, meetingPath } from "../../net/api.js";
import { useFetched } from "../../net/fetched.js";
import { useLive } from "../../net/store.js";
import { t } from "../../text/i18n.jsx";
import { Refusal, useAct } from "../../ui/act.jsx";
import { Button } from "../../ui/button.jsx";

/** The letters to all who are owed one; here, and only here, with the names told in confidence. */
export function Letters() {
  const { meetingCode, board } = useLive();
  const { run, busy, error } = useAct();
  const path = (document, asked) => documentPath(meetingCode, document, asked);
  const signed = listOf(board.papers).filter(({ question, scanned }) => question && scanned);
  const missing = useFetched(path("missing.json"));
  const letters = missing.value?.letters ?? [];
  const save = ({ question }) => download(path("letter.docx", { question }));
  const open = ({ id }) => download(meetingPath(meetingCode, `papers/${id}/scan`));
  return (
    <section class="stack-tight" aria-label={t("secretary.letters")}>
      <p>{t("secretary.letters")}</p>
      {letters.length === 0 && <p class="hint">{t("secretary.letters_none")}</p>}
      <div class="actions">
        {letters.map((letter) => (
          <Button key={letter.question} busy={busy} onClick={() => run(() => save(letter))}>
            {t("secretary.letter_of", { number: letter.number })}
          </Button>
        ))}
        {signed.map((paper) => (
          <Button key={paper.id} busy={busy} onClick={() => run(() => open(paper))}>
            {t("secretary.letter_signed", {
              number: board.questions[paper.question]?.number ?? "",
              version: paper.version,
            })}
          </Button>
        ))}
      </div>
      <Refusal error={error ?? missing.error} />
    </section>
  );
}
