import { useFetched } from "../net/fetched.js";
import { useLive } from "../net/store.js";
import { day } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { Button } from "../ui/button.jsx";
import { Notice } from "../ui/notice.jsx";
import { goToMeeting, SectionLink } from "./place.jsx";

const ASKED_AGAIN_MS = 5 * 60_000;
const SHOWN = 5;

/** What is overdue or near of what is to be done, for any meeting. */
export function TasksReminder() {
  const { board, meetingCode } = useLive();
  const asked = { every: ASKED_AGAIN_MS, after: [board.tasks, board.meeting.starts_at] };
  const { value } = useFetched("/api/tasks", asked);
  const waiting = (value?.tasks ?? []).filter(({ days }) => days !== null && days <= value.soon);
  if (!waiting.length) return null;
  const overdue = waiting.filter(({ days }) => days < 0).length;
  const soon = waiting.length - overdue;
  return (
    <Notice tone={overdue ? "danger" : "promised"}>
      <p>
        {overdue > 0 && t("organiser.tasks_overdue", { count: overdue })}{" "}
        {soon > 0 && t("organiser.tasks_soon", { count: soon, days: value.soon })}
      </p>
      <ul class="stack-tight">
        {waiting.slice(0, SHOWN).map((task) => (
          <li key={task.task}>
            {[`${day(task.due)}: ${task.work}`, task.assignee].filter(Boolean).join(" – ")}{" "}
            {task.meeting !== meetingCode && (
              <Button onClick={() => goToMeeting(task.meeting)}>{task.title}</Button>
            )}
          </li>
        ))}
      </ul>
      {waiting.length > SHOWN && (
        <p>{t("organiser.tasks_more", { count: waiting.length - SHOWN })}</p>
      )}
      <p>
        <SectionLink to="tasks">{t("organiser.section_tasks")}</SectionLink>
      </p>
    </Notice>
  );
}
