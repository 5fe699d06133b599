import "../components/documents.css";
import { Refusal, useAct } from "./act.jsx";
import { download } from "./api.js";
import { Button } from "./button.jsx";
import { t } from "./i18n.jsx";
import { useLive } from "./live.js";

/** What an organiser or a secretary may take besides the minutes. */
export const DOCUMENTS = [
  { name: "register", format: "xlsx", file: "danh-muc-cau-hoi" },
  { name: "register", format: "csv", file: "danh-muc-cau-hoi" },
  { name: "public", format: "docx", file: "ban-cong-khai" },
  { name: "public", format: "pdf", file: "ban-cong-khai" },
  { name: "public", format: "html", file: "ban-cong-khai" },
  { name: "pages", format: "zip", file: "anh-ban-cong-khai" },
  { name: "summary", format: "txt", file: "thong-bao-ngan" },
  { name: "news", format: "txt", file: "tin-bai" },
];

/** Documents, each with the button that makes and saves it. */
export function DocumentList({ documents, label }) {
  return (
    <ul class="plain-list documents" aria-label={label}>
      {documents.map((document) => (
        <Item key={`${document.name}.${document.format}`} document={document} />
      ))}
    </ul>
  );
}

function Item({ document: { name, format, file } }) {
  const { meetingCode } = useLive();
  const { run, busy, error } = useAct();
  const title = t(`document.${name}_${format}`);
  const path = `/api/meetings/${encodeURIComponent(meetingCode)}/documents/${name}.${format}`;
  return (
    <li>
      <p>{title}</p>
      <Button busy={busy} onClick={() => run(() => download(path, `${file}-${meetingCode}.${format}`))}>
        {t(busy ? "document.preparing" : "document.download")}
        <span class="visually-hidden">{title}</span>
      </Button>
      <Refusal error={error} />
    </li>
  );
}
