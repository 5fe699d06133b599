import { boot } from "../boot.js";
import { deviceWords } from "../text/device.js";
import { t } from "../text/i18n.jsx";
import { BY_SECRET, ONE_EACH } from "../text/vocabulary.js";
import { alone } from "./alone.js";
import { get, post, setToken } from "./api.js";
import { LiveError } from "./error.js";
import { codeAfter, forget, forgetAll, keysOf, moveKept, recall, remember } from "./storage.js";

// the link's secret: from the first moment it stands here alone, not in the address
let secret = "";
takeSecret();

/** @param {string} surface */
const roleOf = (surface) => (surface === "phone" ? "attendee" : surface);
// an organiser's token is good for every meeting
/**
 * @param {string} role
 * @param {string | null} meeting
 */
export const keyOf = (role, meeting) => `token.${role}.${role === "organiser" ? "" : meeting}`;

/**
 * The token of this device: the one it keeps, else what the link's secret is exchanged for, once for
 * all tabs that were opened at once. An attendee needs no secret. `meeting` is null for an organiser while there is none.
 *
 * @param {string} surface
 * @param {string | null} meeting
 * @returns {Promise<{token: string, role: string, meeting: string | null}>}
 */
export async function ensureToken(surface, meeting) {
  const role = roleOf(surface);
  if (meeting) moveKept(boot.formerly ?? [], meeting);
  const code = meeting || (await currentMeeting(role));
  const key = keyOf(role, code);
  // with a link of one's own one is whoever it is of, whatever token of another is kept here
  const isOwn = secret !== "" && ONE_EACH.includes(role);
  const known = () => (isOwn ? null : recall(key));
  const stored = known();
  if (stored) return { token: stored, role, meeting: code };
  return alone(key, async () => {
    const before = known(); // by another tab of this browser, meanwhile
    if (before) return { token: before, role, meeting: code };
    const joined = await join(role, meeting);
    const kept = known(); // a tab that was thought closed
    if (kept) return { token: kept, role, meeting: code };
    remember(keyOf(role, joined.meeting), joined.token);
    return { ...joined, meeting: code || joined.meeting };
  });
}

/**
 * Whether the browser keeps this page's token.
 *
 * @param {string} surface
 * @param {string | null} meeting
 */
export const isKept = (surface, meeting) => recall(keyOf(roleOf(surface), meeting)) !== null;

/**
 * The address has a code that its meeting has no more: whoever is in goes on, under the new one
 * where this browser knows it. Whether it does.
 *
 * @param {string} surface
 */
export function goOnAfterRenewal(surface) {
  const code = boot.error === "code_renewed" ? codeAfter(boot.meeting) : null;
  if (code) location.replace(location.pathname.replace(/^\/m\/[^/]+/, `/m/${code}`));
  return boot.error === "code_renewed" && isKept(surface, boot.meeting);
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

/**
 * Take a link's secret out of the address bar and this tab's history, before anything else is done;
 * whether there was one. A link that is opened over its own page changes nothing but the fragment.
 */
export function takeSecret() {
  const place = globalThis.location;
  if (!place?.hash || boot.surface === "phone") return false;
  secret = place.hash.slice(1);
  history.replaceState(history.state, "", place.pathname + place.search);
  return true;
}

/** Forget the secret, once it has done its work: whoever is revoked does not come in again by it. */
export function dropSecret() {
  secret = "";
}

/**
 * The staff roles that this browser is in as, of any meeting.
 *
 * @returns {string[]}
 */
export const rolesHere = () =>
  BY_SECRET.filter((/** @type {string} */ role) => keysOf(`token.${role}.`).length > 0);

/**
 * End every staff session of this browser, and forget all that it keeps: tokens, what was typed and
 * what waits to be sent. Whether the server knows that they are over.
 */
export async function leaveDevice() {
  const keys = BY_SECRET.flatMap((/** @type {string} */ role) => keysOf(`token.${role}.`));
  const told = [];
  for (const key of keys) told.push(await end(recall(key)));
  setToken("");
  secret = "";
  forgetAll();
  return told.every(Boolean);
}

/** @param {string} token */
async function end(token) {
  setToken(token);
  try {
    await post("/api/leave");
    return true;
  } catch (error) {
    if (!(error instanceof LiveError)) throw error;
    return error.code === "unauthorised";
  }
}

/**
 * @param {string} role
 * @param {string | null} meeting
 */
async function join(role, meeting) {
  const path = meeting ? `/api/meetings/${encodeURIComponent(meeting)}/join` : "/api/join";
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
    const { meeting, formerly } = await get("/api/current");
    moveKept(formerly, meeting);
    return meeting;
  } catch (error) {
    if (role === "organiser" && error instanceof LiveError && error.code === "no_meeting")
      return null;
    throw error;
  }
}
