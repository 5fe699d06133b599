import "./readiness.css";
import { daysTo, shares } from "../board/preparing.js";
import { serverNow } from "../net/clock.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";

/**
 * Before the day: who is to answer how many questions, how many of the answers are ready, and how many days are left.
 *
 * @param {{heading?: any}} props
 */
export function Readiness({ heading: Heading = "h3" }) {
  const { board } = useLive();
  const found = shares(board).filter(({ assigned }) => assigned);
  if (board.meeting.state !== "draft" || !found.length) return null;
  const left = daysTo(board.meeting.starts_at, serverNow());
  return (
    <section class="card stack-tight" aria-labelledby="readiness">
      <Heading id="readiness">
        {t("staff.readiness")}
        {left !== null && left >= 0 && `: ${t("staff.days_left", { days: left })}`}
      </Heading>
      <ul class="plain-list readiness">
        {found.map(({ answerer, assigned, ready }) => (
          <li key={answerer?.id ?? 0} data-missing={assigned > ready || undefined}>
            <span>{answerer?.name ?? t("staff.readiness_nobody")}</span>
            <span class="figures">
              {t("staff.ready_of", { ready, assigned })}
              {assigned > ready && `, ${t("staff.missing", { count: assigned - ready })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
