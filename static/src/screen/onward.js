// A screen that was opened by the link to whatever meeting is current goes on to the next one of
// the day, once the one that it shows is over.

import { useEffect } from "preact/hooks";
import { get, post } from "../net/api.js";
import { openMeeting } from "../net/connection.js";
import { LiveError } from "../net/error.js";
import { keyOf } from "../net/session.js";
import { keysOf, recall, remember } from "../net/storage.js";
import { useLive } from "../net/store.js";
import { deviceWords } from "../text/device.js";

const EVERY_MS = 15_000;
/** The thanks and the fingerprint stay so long after the close. */
const THANKS_MS = 5 * 60_000;
const TOKENS = "token.screen.";

/** Whether this page is that of whatever meeting is current, and no meeting's own. */
const isOfCurrent = () => location.pathname === "/screen";

/**
 * Have a token for the current meeting's screen, by that of an earlier one where there is none yet.
 * Returns the meeting's code, or null where this screen may not go there.
 */
async function follow() {
  const { meeting } = await get("/api/current");
  if (recall(keyOf("screen", meeting))) return meeting;
  for (const secret of keysOf(TOKENS).map((key) => recall(key))) {
    try {
      const asked = { role: "screen", secret, label: deviceWords(navigator.userAgent) };
      const joined = await post("/api/join", asked);
      remember(keyOf("screen", joined.meeting), joined.token);
      return joined.meeting;
    } catch (error) {
      if (!(error instanceof LiveError && error.code === "link_expired")) throw error;
    }
  }
  return null;
}

/** Without an answer the screen stays where it is, and asks again. */
async function followQuietly() {
  try {
    return await follow();
  } catch (error) {
    if (!(error instanceof LiveError)) throw error;
    return null;
  }
}

/** Before anything is shown: come back to the current meeting, if this screen was in one before. */
export async function comeBack() {
  if (isOfCurrent() && keysOf(TOKENS).length) await followQuietly();
}

/**
 * Go on to the next meeting, some minutes after the close of the one that is shown.
 *
 * @param {Board} board
 */
export function useOnward({ meeting }) {
  const { meetingCode } = useLive();
  const isOver = meeting.state === "closed";
  useEffect(() => {
    if (!isOver || !isOfCurrent()) return undefined;
    let timer = 0;
    const look = async () => {
      const next = await followQuietly();
      if (!timer) return;
      if (next && next !== meetingCode) openMeeting(next);
      else timer = setTimeout(look, EVERY_MS);
    };
    timer = setTimeout(look, THANKS_MS);
    return () => {
      clearTimeout(timer);
      timer = 0;
    };
  }, [isOver, meetingCode]);
}
