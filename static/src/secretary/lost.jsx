import { useEffect } from "preact/hooks";
import { discard } from "../net/connection.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { Button } from "../ui/button.jsx";
import { Notice } from "../ui/notice.jsx";

/** What was sent before the page was reloaded and then refused: its words are still here. A
 * conflict needs no notice: the editor has the draft and shows both versions. */
export function Lost() {
  const { outbox } = useLive();
  const refused = outbox.filter((entry) => entry.error);
  const settled = refused.filter((entry) => entry.error.code === "conflict");
  useEffect(() => {
    for (const entry of settled) discard(entry.op);
  }, [settled.length]);
  return refused
    .filter((entry) => !settled.includes(entry))
    .map((entry) => (
      <Notice key={entry.op} tone="danger" title={t("secretary.lost")}>
        <p>{entry.error.message}</p>
        {entry.args.text && <blockquote class="as-typed">{entry.args.text}</blockquote>}
        <Button onClick={() => discard(entry.op)}>{t("secretary.lost_seen")}</Button>
      </Notice>
    ));
}
