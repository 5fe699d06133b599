import { useFetched } from "../net/fetched.js";
import { t } from "../text/i18n.jsx";
import { Notice } from "../ui/notice.jsx";
import { SectionLink } from "./place.jsx";

const ASKED_AGAIN_MS = 5 * 60_000;

/** Every promise over all meetings: `{today, near, promises}`, null until known. */
export const useDues = () => useFetched("/api/promises", { every: ASKED_AGAIN_MS });

/** Whether to remind of a promise: overdue, or due within so many days. */
export const isNear = (due, near) =>
  due.standing !== "kept" && due.days !== null && due.days <= near;

/** What is due within days, or overdue, of any meeting. */
export function DuesReminder() {
  const { value } = useDues();
  const waiting = (value?.promises ?? []).filter((due) => isNear(due, value.near));
  if (!waiting.length) return null;
  const overdue = waiting.filter(({ days }) => days < 0).length;
  const soon = waiting.length - overdue;
  return (
    <Notice tone={overdue ? "danger" : "promised"}>
      <p>
        {[
          overdue > 0 && t("organiser.dues_overdue", { count: overdue }),
          soon > 0 && t("organiser.dues_soon", { count: soon, days: value.near }),
        ]
          .filter(Boolean)
          .join(" ")}{" "}
        <SectionLink to="dues">{t("organiser.section_dues")}</SectionLink>
      </p>
    </Notice>
  );
}
