import { saveText } from "../net/api.js";
import { receiptsOf, written } from "../net/receipts.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { Button } from "../ui/button.jsx";
import { Fingerprint } from "../ui/fingerprint.jsx";
import { Ledger } from "../ui/ledger.jsx";

/** What the journal came to at the close, and this phone's own receipt, by which it can be held to it. */
export function Proof() {
  const { board, meetingCode } = useLive();
  const { title, journal_rev: rev, journal_digest: digest } = board.meeting;
  if (!digest) return null;
  const receipts = receiptsOf(meetingCode);
  const about = [title, t("phone.proof_private"), t("phone.proof_how")];
  const text = written(about, [...receipts, { rev, digest }]);
  return (
    <section class="card stack-tight" aria-label={t("phone.proof")}>
      <h2>{t("phone.proof")}</h2>
      <Ledger ledger={board.counts?.ledger} />
      <Fingerprint meeting={board.meeting} />
      <p class="small muted">{t("phone.proof_about")}</p>
      <Button class="wide" onClick={() => saveText(`bien-nhan-${meetingCode}.txt`, text)}>
        {t("phone.proof_save", { n: receipts.length })}
      </Button>
      <details>
        <summary>{t("phone.proof_text")}</summary>
        <p class="small">{t("phone.proof_private")}</p>
        <textarea
          class="field-control"
          readOnly
          rows={8}
          aria-label={t("phone.proof_text")}
          value={text}
        />
      </details>
    </section>
  );
}
