import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "../ui/act.jsx";
import { ConfirmButton } from "../ui/button.jsx";

/** Takes a row called `name` out by a command, once that was confirmed. */
export function Remove({ command, args, name }) {
  const { act, busy, error } = useAct();
  return (
    <div class="entry-remove">
      <ConfirmButton
        kind="quiet"
        busy={busy}
        question={t("organiser.remove_question", { name })}
        confirm={t("common.remove")}
        aria-label={t("organiser.remove_name", { name })}
        onConfirm={() => act(command, args)}
      >
        {t("common.remove")}
      </ConfirmButton>
      <Refusal error={error} />
    </div>
  );
}
