import { deviceWords } from "../text/device.js";
import { t } from "../text/i18n.jsx";
import { get, post } from "./api.js";
import { LiveError } from "./error.js";
import { forget, recall, remember } from "./storage.js";

/** @param {string} surface */
const roleOf = (surface) => (surface === "phone" ? "attendee" : surface);
// an organiser's token is good for every meeting
/**
 * @param {string} role
 * @param {string | null} meeting
 */
const keyOf = (role, meeting) => `token.${role}.${role === "organiser" ? "" : meeting}`;

/**
 * The token of this device: the one it keeps, else what the link's secret is exchanged for. An
 * attendee needs no secret. `meeting` is null for an organiser while there is none.
 *
 * @param {string} surface
 * @param {string | null} meeting
 * @returns {Promise<{token: string, role: string, meeting: string | null}>}
 */
export async function ensureToken(surface, meeting) {
  const role = roleOf(surface);
  const code = meeting || (await currentMeeting(role));
  const stored = recall(keyOf(role, code));
  if (stored) return { token: stored, role, meeting: code };
  const joined = await join(role, meeting);
  remember(keyOf(role, joined.meeting), joined.token);
  return { ...joined, meeting: code || joined.meeting };
}

/**
 * Give up a token that the server no longer takes.
 *
 * @param {string} surface
 * @param {string | null} meeting
 */
export function forgetToken(surface, meeting) {
  const role = roleOf(surface);
  forget(keyOf(role, meeting));
}

/** Take the secret out of the address, once it has done its work. */
export function dropSecret() {
  if (location.hash) history.replaceState(null, "", location.pathname + location.search);
}

/**
 * @param {string} role
 * @param {string | null} meeting
 */
async function join(role, meeting) {
  const path = meeting ? `/api/meetings/${encodeURIComponent(meeting)}/join` : "/api/join";
  const secret = location.hash.slice(1);
  if (role !== "attendee" && !secret) {
    throw new LiveError({ code: "no_link", message: t("common.link_missing") });
  }
  const label = deviceWords(navigator.userAgent);
  const joined = await post(
    path,
    role === "attendee" ? { now: Date.now() } : { role, secret, label },
  );
  dropSecret();
  return joined;
}

/** @param {string} role */
async function currentMeeting(role) {
  try {
    return (await get("/api/current")).meeting;
  } catch (error) {
    if (role === "organiser" && error instanceof LiveError && error.code === "no_meeting")
      return null;
    throw error;
  }
}
