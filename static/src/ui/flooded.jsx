import { useLive } from "../net/store.js";
import { hm } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { Notice } from "./notice.jsx";

/** That review was turned on by itself, until the organiser has decided about review. */
export function Flooded() {
  const at = useLive().board.meeting.flooded_at;
  if (!at) return null;
  return <Notice role="status">{t("common.flooded", { time: hm(at) })}</Notice>;
}
