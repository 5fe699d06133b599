import { useState } from "preact/hooks";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "../ui/act.jsx";
import { Button } from "../ui/button.jsx";

/** Puts a text on the clipboard. */
// A page over plain HTTP may not write to the clipboard; localhost may.
export function Copy({ text }) {
  const [copied, setCopied] = useState(false);
  const { run, error } = useAct();
  if (!navigator.clipboard) return <p class="muted small">{t("organiser.copy_by_hand")}</p>;
  const copy = () => run(async () => setCopied((await navigator.clipboard.writeText(text), true)));
  return (
    <>
      <Button onClick={copy}>{t("organiser.copy")}</Button>
      <span role="status">{copied && !error && t("organiser.copied")}</span>
      <Refusal error={error && { message: t("organiser.copy_by_hand") }} />
    </>
  );
}
