import { useLayoutEffect, useRef } from "preact/hooks";
import { PREPARED, useKept } from "../keeping/kept.js";
import { meetingPath } from "../net/api.js";
import { useFetched } from "../net/fetched.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { Attachments } from "./attachments.jsx";
import { Checklist, Overview } from "./checklist.jsx";
import { checklist } from "./checks.js";
import { Collected } from "./collected.jsx";
import { Collectors } from "./collectors.jsx";
import { Day } from "./day.jsx";
import { Delegates } from "./delegates.jsx";
import { Dues } from "./dues.jsx";
import { Papers, Time, Topic } from "./facts.jsx";
import { Hall } from "./hall.jsx";
import { Handover } from "./handover.jsx";
import { Links } from "./links.jsx";
import { Minutes } from "./minutes.jsx";
import { Network } from "./network.jsx";
import { Answerers, Groups, Officers } from "./people.jsx";
import { Phones } from "./phones.jsx";
import { SectionLink, useSection } from "./place.jsx";
import { Plan } from "./plan.jsx";
import { Preflight } from "./preflight.jsx";
import { Programme } from "./programme.jsx";
import { useSamples } from "./samples.js";
import { Settings } from "./settings.jsx";
import { Sheets } from "./sheets.jsx";
import { Signing } from "./signing.jsx";
import { Meetings } from "./start.jsx";
import { Tasks } from "./tasks.jsx";
import { Units } from "./units/units.jsx";

const DEVICES_MS = 10_000;

const SECTIONS = {
  topic: Topic,
  time: Time,
  papers: Papers,
  programme: Programme,
  groups: Groups,
  delegates: Delegates,
  officers: Officers,
  answerers: Answerers,
  questions: Collected,
  plan: Plan,
  tasks: Tasks,
  collectors: Collectors,
  attachments: Attachments,
  settings: Settings,
  phones: Phones,
  links: Links,
  sheets: Sheets,
  network: Network,
  preflight: Preflight,
  day: Day,
  hall: Hall,
  signing: Signing,
  minutes: Minutes,
  handover: Handover,
  dues: Dues,
  units: Units,
  meetings: Meetings,
};

// What the record no longer takes once the meeting is closed; settings say so themselves.
const FIXED_BY_CLOSE = [
  "topic",
  "time",
  "papers",
  "programme",
  "groups",
  "officers",
  "answerers",
  "questions",
  "collectors",
  "phones",
];

/** One meeting: the checklist, and the section it led to. */
export function Organiser() {
  const { board, meetingCode } = useLive();
  const section = useSection();
  const [devices, refresh] = useDevices(meetingCode);
  const [tried, setTried] = useKept(`organiser.phone_tried.${meetingCode}`, false, PREPARED);
  const { plans } = useSamples();
  const checks = checklist(board, devices, tried, plans);
  const Section = SECTIONS[section];
  // on the day what goes on comes before what was prepared
  const hasBegun = board.meeting.state !== "draft";
  return (
    <div class="organiser" data-page={Section ? "section" : "overview"}>
      <header class={Section ? "visually-hidden" : "organiser-head stack-tight"}>
        <h1>{board.meeting.title}</h1>
        <p class="muted">{t("organiser.meeting_code", { code: meetingCode })}</p>
      </header>
      {!Section && hasBegun && <Overview checks={checks} />}
      <Checklist checks={checks} section={section} />
      {!Section && !hasBegun && <Overview checks={checks} />}
      {Section && (
        <Frame key={section} name={section} checks={checks}>
          <Section
            devices={devices}
            refresh={refresh}
            tried={tried}
            setTried={setTried}
            plans={plans}
          />
        </Frame>
      )}
    </div>
  );
}

/** A section with its heading, the way back and the way on. */
function Frame({ name, checks, children }) {
  const { state } = useLive().board.meeting;
  const heading = useRef(null);
  useLayoutEffect(() => {
    heading.current.focus();
    scrollTo(0, 0);
  }, []);
  const place = checks.findIndex((check) => check.name === name);
  const next = place >= 0 && checks[place + 1];
  const fixed = state === "closed" && FIXED_BY_CLOSE.includes(name);
  return (
    <section class="section stack" aria-labelledby="section-title">
      <SectionLink to="" class="back">
        {t("organiser.back_to_list")}
      </SectionLink>
      <h2 id="section-title" ref={heading} tabIndex={-1}>
        {t(`organiser.section_${name}`)}
      </h2>
      {fixed && <p class="muted">{t("organiser.closed_no_edit")}</p>}
      <fieldset class="section-fields stack" disabled={fixed}>
        {children}
      </fieldset>
      {next && (
        <SectionLink to={next.name} class="button button-plain">
          {t("organiser.next_section", { name: t(`organiser.section_${next.name}`) })}
        </SectionLink>
      )}
    </section>
  );
}

/** The staff devices of this meeting, asked for again now and then; null until known. */
function useDevices(code) {
  const { value, again } = useFetched(meetingPath(code, "devices"), { every: DEVICES_MS });
  return [value?.devices ?? null, again];
}
