import { boot } from "../shared/boot.js";
import { date, hm } from "../shared/format.js";
import { t } from "../shared/i18n.jsx";

/** How this meeting addresses its attendees; English has one word for everyone. */
export function address(meeting) {
  if (boot.lang === "en") return t("phone.you");
  return meeting.form_of_address || t("phone.you");
}

/** "08:00, 20/05/2024, Hội trường A", as far as it is known. */
export function whenAndWhere({ starts_at: startsAt, venue }) {
  const when = startsAt && `${hm(startsAt)}, ${date(startsAt)}`;
  return [when, venue].filter(Boolean).join(" · ");
}
