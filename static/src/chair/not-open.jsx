import { hm } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { Button } from "../ui/button.jsx";
import { Notice } from "../ui/notice.jsx";
import { Onward } from "./onward.jsx";

/** Why nothing can be moved on: the meeting has not been opened, or is over. */
export function NotOpen({ board, choose }) {
  const { state, ended_at: endedAt } = board.meeting;
  if (state === "closed") {
    return (
      <Notice title={t("chair.closed", { time: hm(endedAt) })}>{t("chair.closed_help")}</Notice>
    );
  }
  return (
    <div class="stack">
      <Notice title={t("chair.draft")}>{t("chair.draft_help")}</Notice>
      <Onward as={Button} verb={t("chair.to_opening")} onPress={() => choose("meeting")} />
    </div>
  );
}
