import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { Condition } from "../ui/condition.jsx";
import { Recorded } from "../ui/recorded.jsx";
import { Band } from "./band.jsx";
import { Closing } from "./closing.jsx";
import { Controls } from "./controls.jsx";
import { useColour } from "./house.jsx";
import { Intermission } from "./intermission.jsx";
import { Ledger } from "./ledger.jsx";
import { useOnward } from "./onward.js";
import { Poll } from "./poll.jsx";
import { Programme } from "./programme.jsx";
import { Promises } from "./promises.jsx";
import { Questions, Top } from "./questions.jsx";
import { Reading } from "./reading.jsx";
import { Speakers } from "./speakers.jsx";
import { Waiting } from "./waiting.jsx";
import { WayIn } from "./way-in.jsx";

const VIEWS = {
  waiting: Waiting,
  programme: Programme,
  promises: Promises,
  questions: Questions,
  top: Top,
  ledger: Ledger,
  poll: Poll,
  intermission: Intermission,
  reading: Reading,
  closing: Closing,
  speakers: Speakers,
  way_in: WayIn,
};
const LONG = 360;
const WITHOUT_BAND = ["waiting", "way_in", "intermission"];
const WITHOUT_ITEM = ["programme", "closing"];

/** The projector: shows what the operators put on the stage, and is never empty. */
export function Screen() {
  const { board, status, away } = useLive();
  useOnward(board);
  const view = viewOf(board);
  useColour(board.meeting.colour);
  const View = VIEWS[view];
  return (
    <div class="screen" data-view={view} data-long={holdsLongQuestion(board.stage) || undefined}>
      <div class="screen-page" key={view}>
        <View board={board} />
      </div>
      {WITHOUT_BAND.includes(view) ? (
        <Recorded />
      ) : (
        <Band board={board} showItem={!WITHOUT_ITEM.includes(view)} />
      )}
      <Condition brief />
      <Away why={away} />
      <Connection lost={status !== "online"} />
      <Controls />
    </div>
  );
}

/** @param {Record<string, any>} board */
function viewOf({ meeting, stage, room }) {
  if (stage.large_code && room?.join) return "way_in";
  return meeting.state === "draft" ? "waiting" : stage.view;
}

/** A long question alone needs the height that the join code takes on a 4:3 projector. */
function holdsLongQuestion({ view, questions = [] }) {
  return view === "questions" && questions.length === 1 && questions[0].text.length > LONG;
}

/** What the hall sees while the server has no meeting yet. */
export function NoMeeting() {
  return (
    <div class="screen">
      <div class="calm">
        <h1>{t("screen.welcome")}</h1>
        <p>{t("screen.soon")}</p>
      </div>
      <Controls />
    </div>
  );
}

/**
 * That this site does not reach the main hall: here everyone is concerned, and may wonder.
 *
 * @param {{why: string}} props
 */
function Away({ why }) {
  return (
    <div class="condition" role="status">
      {why && <p class="status-banner">{t(`screen.${why}`)}</p>}
    </div>
  );
}

/** Trouble with the connection is for the operator's eye, not the hall's: a small dot. */
function Connection({ lost }) {
  return (
    <p class="connection" role="status">
      {lost && <span class="connection-dot" />}
      {lost && <span class="visually-hidden">{t("screen.reconnecting")}</span>}
    </p>
  );
}
