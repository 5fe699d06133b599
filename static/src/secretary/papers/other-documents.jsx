import { useState } from "preact/hooks";
import { t } from "../../text/i18n.jsx";
import { Button } from "../../ui/button.jsx";
import { DOCUMENTS, DocumentList } from "../../ui/documents.jsx";
import { Letters } from "./letters.jsx";
import { Publication } from "./publication.jsx";

// It holds the names that were told to secretaries alone, so only they are offered it.
const ARCHIVE = { name: "archive", format: "zip" };

/** What comes of the meeting besides the minutes: tables, public texts, the archive. */
export function OtherDocuments() {
  const [checking, setChecking] = useState(false);
  const [open, setOpen] = useState(false);
  return (
    <details class="other-documents" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("document.others")}</summary>
      <div class="stack">
        <Button onClick={() => setChecking(true)}>{t("secretary.public_check")}</Button>
        {open && <Letters />}
        <DocumentList documents={[...DOCUMENTS, ARCHIVE]} label={t("document.others")} />
        <p class="hint">{t("secretary.archive_about")}</p>
      </div>
      <Publication open={checking} close={() => setChecking(false)} />
    </details>
  );
}
