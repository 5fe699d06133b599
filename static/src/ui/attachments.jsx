import { byPosition } from "../board/rows.js";
import { meetingPath } from "../net/api.js";
import { t } from "../text/i18n.jsx";

const KB = 1024;

/**
 * Where a document of a meeting is read; no token is needed.
 *
 * @param {string} code
 * @param {Record<string, any>} attachment
 */
export const attachmentUrl = (code, { id }) => meetingPath(code, `attachments/${id}`);

/**
 * "340 KB", as a phone shows it before it fetches it.
 *
 * @param {Record<string, any>} attachment
 */
export function attachmentSize({ size }) {
  if (size < KB * KB) return `${Math.max(1, Math.round(size / KB))} KB`;
  return `${(size / KB / KB).toFixed(1)} MB`;
}

/**
 * The documents for the participants that have a file; nothing without any.
 *
 * @param {{attachments: Collection, code: string}} props
 */
export function AttachmentList({ attachments, code }) {
  const there = byPosition(attachments).filter(({ file }) => file);
  if (!there.length) return null;
  return (
    <details class="card">
      <summary>{t("common.attachments", { count: there.length })}</summary>
      <ul class="stack-tight">
        {there.map((attachment) => (
          <li key={attachment.id}>
            <a href={attachmentUrl(code, attachment)} target="_blank" rel="noreferrer">
              {attachment.title}
            </a>{" "}
            <span class="muted small">{attachmentSize(attachment)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
