import "./documents.css";
import { documentPath, download } from "../net/api.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "./act.jsx";
import { Button } from "./button.jsx";

/** What an organiser or a secretary may take besides the minutes. */
export const DOCUMENTS = [
  { name: "register", format: "xlsx" },
  { name: "register", format: "csv" },
  { name: "public", format: "docx" },
  { name: "public", format: "pdf" },
  { name: "public", format: "html" },
  { name: "pages", format: "zip" },
  { name: "summary", format: "txt" },
  { name: "news", format: "txt" },
];

/**
 * Documents, each with the button that makes and saves it.
 *
 * @param {{documents: {name: string, format: string}[], label: string}} props
 */
export function DocumentList({ documents, label }) {
  return (
    <ul class="plain-list documents" aria-label={label}>
      {documents.map((document) => (
        <Item key={`${document.name}.${document.format}`} document={document} />
      ))}
    </ul>
  );
}

/** @param {{document: {name: string, format: string}}} props */
function Item({ document: { name, format } }) {
  const { meetingCode } = useLive();
  const { run, busy, error } = useAct();
  const title = t(`document.${name}_${format}`);
  const path = documentPath(meetingCode, `${name}.${format}`);
  return (
    <li>
      <p>{title}</p>
      <Button busy={busy} onClick={() => run(() => download(path))}>
        {t(busy ? "document.preparing" : "document.download")}
        <span class="visually-hidden">{title}</span>
      </Button>
      <Refusal error={error} />
    </li>
  );
}
