import { useLayoutEffect, useRef } from "preact/hooks";
import { useLive } from "../net/store.js";
import { date, hm } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { plannedMinutes } from "./checks.js";
import { Day } from "./day.jsx";
import { DuesReminder } from "./dues-reminder.jsx";
import { OpenScreen } from "./opening.jsx";
import { PastedGaps } from "./pasted.jsx";
import { SectionLink } from "./place.jsx";
import { TasksReminder } from "./tasks-reminder.jsx";

const AFTER = [
  ...["delegates", "plan", "tasks", "collectors", "questions", "attachments", "sheets"],
  ...["network", "preflight", "day", "hall", "signing", "minutes", "handover"],
  ...["dues", "units", "meetings"],
];

/** What is to be done before the day, ticked from the record; each line leads to its section. */
export function Checklist({ checks, section }) {
  const done = checks.filter((check) => check.done).length;
  const list = useRef(null);
  useLayoutEffect(() => {
    list.current.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [section]);
  return (
    <nav class="checklist" aria-labelledby="checklist-title" ref={list}>
      <h2 id="checklist-title">{t("organiser.checklist")}</h2>
      <p class="checklist-count">{t("organiser.checklist_count", { done, all: checks.length })}</p>
      <progress max={checks.length} value={done} aria-labelledby="checklist-title" />
      <ol class="plain-list">
        {checks.map((check) => (
          <li key={check.name}>
            <Line {...check} here={check.name === section} />
          </li>
        ))}
      </ol>
      <ul class="plain-list checklist-after">
        {AFTER.map((name) => (
          <li key={name}>
            <SectionLink
              to={name}
              class="line"
              aria-current={name === section ? "page" : undefined}
            >
              {t(`organiser.section_${name}`)}
            </SectionLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Line({ name, done, here }) {
  const { board } = useLive();
  return (
    <SectionLink to={name} class="line" aria-current={here ? "page" : undefined} data-done={done}>
      <span class="tick" aria-hidden="true">
        {done ? "✓" : ""}
      </span>
      <span>
        {t(`organiser.section_${name}`)}
        <span class="visually-hidden"> {t(done ? "organiser.ready" : "organiser.to_do")}</span>
        <span class="line-about">{about(name, board)}</span>
      </span>
    </SectionLink>
  );
}

const size = (collection) => Object.keys(collection || {}).length;

function about(name, board) {
  const { meeting } = board;
  const counted = { programme: board.agenda, groups: board.groups, answerers: board.answerers };
  if (name === "time") return whenOf(meeting);
  if (name in counted && size(counted[name])) {
    const params = { count: size(counted[name]), minutes: plannedMinutes(board) };
    return t(`organiser.about_${name}`, params);
  }
  return "";
}

/** @param {Record<string, any>} meeting */
function whenOf({ starts_at: at }) {
  return at ? `${hm(at)}, ${date(at)}` : "";
}

/** What stands beside the checklist before a section is chosen. */
export function Overview({ checks }) {
  const { meeting } = useLive().board;
  const next = checks.find((check) => !check.done);
  return (
    <section class="overview stack" aria-label={t("organiser.section_day")}>
      {meeting.theme && <p class="theme">{meeting.theme}</p>}
      <p>{[whenOf(meeting), meeting.venue].filter(Boolean).join(" · ")}</p>
      <DuesReminder />
      <TasksReminder />
      <PastedGaps />
      {meeting.state === "draft" && <NextStep next={next} />}
      {meeting.state !== "closed" && <OpenScreen />}
      <div class="card">
        <Day ready={!next} />
      </div>
    </section>
  );
}

function NextStep({ next }) {
  if (!next) return <p>{t("organiser.all_ready")}</p>;
  return (
    <p>
      <SectionLink to={next.name} class="button button-primary">
        {t("organiser.do_next", { name: t(`organiser.section_${next.name}`) })}
      </SectionLink>
    </p>
  );
}
