import "./fingerprint.css";
import { fingerprint } from "../text/format.js";
import { t } from "../text/i18n.jsx";

/**
 * How many entries the journal had at the close, and the fingerprint of the last, which covers all.
 *
 * @param {{meeting: Record<string, any>}} props
 */
export function Fingerprint({ meeting: { journal_rev: n, journal_digest: digest } }) {
  if (!digest) return null;
  return (
    <p class="journal-head">
      {t("common.journal_head", { n })} <span class="fingerprint">{fingerprint(digest)}</span>
    </p>
  );
}
