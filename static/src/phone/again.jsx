import { t } from "../text/i18n.jsx";
import { Button } from "../ui/button.jsx";
import { Notice } from "../ui/notice.jsx";

/**
 * Whether the one who holds the phone is who sent the last question, in whose name it may go on;
 * or, where `left`, who wrote what stands in the form.
 */
export function Again({ again, left, groups, onSame, onOther }) {
  if (!again && !left) return null;
  const who = again && [again.name, groups?.[again.group]?.name].filter(Boolean).join(", ");
  return (
    <Notice role="group" aria-label={t("phone.who_asks")}>
      <p>{left ? t("phone.left_here") : t("phone.again_as", { who })}</p>
      <div class="row">
        {!left && <Button onClick={onSame}>{t("phone.still_me")}</Button>}
        <Button onClick={onOther}>{t("phone.not_me")}</Button>
      </div>
    </Notice>
  );
}
