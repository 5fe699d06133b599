import { t } from "../text/i18n.jsx";
import { Button } from "./button.jsx";
import { Notice } from "./notice.jsx";

/**
 * That somebody else has saved meanwhile what is being written here, with the choice.
 *
 * @param {{said: string, theirs?: string, keepMine: () => void, takeTheirs: () => void}} props
 */
export function Meanwhile({ said, theirs, keepMine, takeTheirs }) {
  return (
    <Notice tone="promised" role="alert">
      <p>{said}</p>
      {theirs !== undefined && (
        <blockquote class="as-typed">{theirs || t("common.empty_text")}</blockquote>
      )}
      <div class="row">
        <Button onClick={keepMine}>{t("common.keep_mine")}</Button>
        <Button onClick={takeTheirs}>{t("common.take_theirs")}</Button>
      </div>
    </Notice>
  );
}
