import { Refusal, useAct } from "../shared/act.jsx";
import { ConfirmButton } from "../shared/button.jsx";
import { t } from "../shared/i18n.jsx";

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
