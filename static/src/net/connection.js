import { io } from "socket.io-client";
import { rehearsalOf } from "../board/rehearsal.js";
import { boot } from "../boot.js";
import { ONE_EACH, UPVOTES } from "../text/vocabulary.js";
import { setToken } from "./api.js";
import { serverNow, setClock } from "./clock.js";
import { LiveError, networkError, offlineError } from "./error.js";
import { keepHandle } from "./handles.js";
import { mergePatch } from "./merge-patch.js";
import { againIn, isAhead, isMomentary, Outbox, timeLeft } from "./outbox.js";
import { Polling, spread } from "./polling.js";
import { keepReceipt } from "./receipts.js";
import {
  dropSecret,
  ensureToken,
  forgetToken,
  isKept,
  leaveDevice,
  takeSecret,
} from "./session.js";
import { moveKept } from "./storage.js";
import { current, update } from "./store.js";

const RETRY_MS = 4_000;
/** Why a gateway takes nothing just now. */
const CORE_AWAY = ["core_away", "other_version", "site_refused"];
const ANSWER_MS = 8_000;
// the server is heard every three seconds: a network that died in silence is not waited for
const SILENT_MS = 6_000;
// after this long in the background a phone's socket may be dead without knowing
const STALE_MS = 10_000;
// without a socket for so long, it is tried whether the server can be read over HTTP
const BLOCKED_MS = 6_000;
// a blocked socket is tried again that often; one that only was lost, every second or two
const ATTEMPT_MS = 2_000;
const BLOCKED_ATTEMPT_MS = 30_000;
// what was sent ahead comes spread over so long after the opening
const OPENING_MS = 10_000;

/** @type {Map<string, {resolve: (result: any) => void, reject: (error: any) => void, keep: boolean}>} */
const waiting = new Map();
let rev = -1;
/** @type {import("socket.io-client").Socket | null} */
let socket = null;
/** @type {Outbox | null} */
let outbox = null;
let surface = "";
let renewed = false;
/** @type {Polling | null} */
let polling = null;
let triedAt = 0;
let hiddenAt = 0;
let packetAt = 0;
let visit = 0;
// whether this browser keeps the token: a private tab may not
let kept = false;

/**
 * Join or come back, and stay connected.
 *
 * @param {string} name
 */
export function startLive(name) {
  surface = name;
  addEventListener("pagehide", () => socket?.disconnect());
  addEventListener("pageshow", (event) => event.persisted && comeBack());
  addEventListener("hashchange", () => takeSecret() && followLink());
  addEventListener("online", () => current().status === "offline" && reconnect());
  document.addEventListener("visibilitychange", onVisibility);
  setInterval(watch, 1_000);
  return enter();
}

/** A link was opened over its own page: it lets in whoever was refused, and where each has their
 * own it may be another's. */
function followLink() {
  if (current().status === "refused") enter();
  else if (ONE_EACH.includes(surface)) openMeeting(current().meetingCode ?? "");
}

/**
 * Show another meeting (an organiser's choice).
 *
 * @param {string} code
 */
export function openMeeting(code) {
  hangUp();
  rev = -1;
  update({ board: null, status: "loading", error: null, meetingCode: code });
  return enter();
}

/**
 * Leave this device: what the page showed goes first, so that nothing is kept anew of it.
 */
export async function leave() {
  visit += 1;
  hangUp();
  outbox = null;
  update({ board: null, status: "leaving", outbox: [] });
  const told = await leaveDevice();
  update({ status: "left", error: told ? null : networkError() });
}

/**
 * Have a command done; resolves with its result, rejects with a LiveError. It is kept and tried
 * again, with the same op, until the server has answered; one that makes sense only now is refused
 * without a connection, and given up when the connection is lost for long. With `keep`, a refused
 * one also stays in the outbox with its `error` (and the error names its `op`), until `discard(op)`.
 * `rehearsal` is the one in which it was typed, where that may be over.
 *
 * @param {string} name
 * @param {Record<string, any>} [args]
 * @param {{keep?: boolean, rehearsal?: number}} [how]
 * @returns {Promise<any>}
 */
export function send(
  name,
  args = {},
  { keep = false, rehearsal = rehearsalOf(current().board) } = {},
) {
  if (isMomentary(name) && current().status !== "online") return Promise.reject(offlineError());
  if (!outbox) return Promise.reject(current().error ?? networkError());
  const entry = outbox.add(name, args, rehearsal);
  update({ outbox: outbox.entries });
  return new Promise((resolve, reject) => {
    waiting.set(entry.op, { resolve, reject, keep });
    deliver(entry);
  });
}

/**
 * Keep a command in the outbox that was not given yet, with why, until someone gives or drops it.
 *
 * @param {string} name
 * @param {Record<string, any>} args
 * @param {Refused} error
 */
export function hold(name, args, error) {
  const entry = outbox?.add(name, args, rehearsalOf(current().board));
  if (entry) outbox?.fail(entry.op, error);
  update({ outbox: outbox?.entries ?? [] });
}

/**
 * Drop a command from the outbox, once its refusal was read.
 *
 * @param {string} op
 */
export function discard(op) {
  drop(op);
}

/**
 * Keep other arguments of a command in the outbox that was refused.
 *
 * @param {string} op
 * @param {Record<string, any>} args
 */
export function amend(op, args) {
  outbox?.amend(op, args);
  update({ outbox: outbox?.entries ?? [] });
}

/** The command of this op, if it has no answer yet. */
const unanswered = (/** @type {string} */ op) => outbox?.entries.find((entry) => entry.op === op);

/** @param {string} op */
function drop(op) {
  outbox?.remove(op);
  update({ outbox: outbox?.entries ?? [] });
}

async function enter() {
  visit += 1;
  const own = visit;
  try {
    const { token, role, meeting } = await ensureToken(surface, current().meetingCode);
    if (own !== visit) return;
    setToken(token);
    kept = isKept(surface, meeting);
    if (!meeting) return update({ status: "no_meeting", role });
    for (const entry of momentary()) giveUp(entry);
    outbox = new Outbox(meeting, role);
    update({ meetingCode: meeting, role, outbox: outbox.entries });
    connect(token, meeting);
  } catch (error) {
    if (!(error instanceof LiveError)) throw error;
    if (own === visit) turnedAway(error);
  }
}

/** @param {any} error */
function turnedAway(error) {
  if (error.code === "no_meeting") update({ status: "no_meeting", error });
  else if (["network", "busy", ...CORE_AWAY].includes(error.code))
    update({ status: "offline", error, away: CORE_AWAY.includes(error.code) ? error.code : "" });
  else return update({ status: "refused", error });
  const own = visit;
  setTimeout(() => own === visit && enter(), RETRY_MS);
}

/**
 * @param {string} token
 * @param {string} meeting
 */
function connect(token, meeting) {
  triedAt = Date.now();
  socket = io({
    transports: ["websocket"],
    forceNew: true,
    auth: { meeting, surface, token, lang: boot.lang },
    // a hall that lost its Wi-Fi comes back spread over two seconds, not in one moment
    reconnectionDelay: 1_000,
    reconnectionDelayMax: ATTEMPT_MS,
    randomizationFactor: 0.9,
    // an attempt that began in a dead network would sleep on after its end
    timeout: 10_000,
  });
  const here = socket;
  socket.on("board", (message) => {
    stopPolling();
    takeBoard(message);
  });
  socket.on("patch", takePatch);
  socket.on("mine", takeMine);
  socket.on("core", takeCore);
  socket.on("refused", (error) => here === socket && refused(new LiveError(error)));
  socket.on("disconnect", (reason) => here === socket && disconnected(reason));
  socket.on("connect_error", () => here === socket && !polling && update({ status: "offline" }));
  here.io.on("open", () => here.io.engine.on("packet", hear));
}

/** @param {{type: string}} packet */
function hear({ type }) {
  packetAt = Date.now();
  if (type !== "message") update({ heardAt: packetAt });
}

function watch() {
  const now = Date.now();
  if (socket?.connected && now - packetAt > SILENT_MS) reconnect();
  const lost = socket && !polling && !current().away && current().status !== "online";
  if (!lost) triedAt = now;
  else if (now - triedAt > spread(BLOCKED_MS)) poll();
}

/** Read over HTTP until there is a socket; whether the server answers is seen by the first answer. */
function poll() {
  const code = current().meetingCode ?? "";
  polling = new Polling(code, { rev: () => rev, took: polled, failed: notPolled });
  polling.read();
}

function stopPolling() {
  polling?.stop();
  polling = null;
  socket?.io.reconnectionDelayMax(ATTEMPT_MS);
  update({ blocked: false });
}

/** @param {{rev: number, now: number, mine: any, board?: Board}} answer */
function polled({ rev: to, now, mine, board = current().board }) {
  socket?.io.reconnectionDelayMax(BLOCKED_ATTEMPT_MS);
  update({ blocked: true });
  takeMine(mine);
  takeBoard({ rev: to, now, board });
}

/** @param {LiveError} error */
function notPolled(error) {
  if (error.code === "too_fast" || error.code === "busy") return;
  stopPolling();
  if (error.code === "network") update({ status: "offline" });
  else refused(error);
}

function hangUp() {
  stopPolling();
  socket?.disconnect();
  socket = null;
}

/** @param {Live["mine"]} told */
function takeMine({ votes, waiting: notYet, questions, turn, voice, admission, choices, site }) {
  update({ mine: { votes, waiting: notYet, questions, turn, voice, admission, choices, site } });
}

/** @param {{rev: number, now: number, board: Board}} message */
function takeBoard(message) {
  rev = message.rev;
  renewed = false;
  dropSecret();
  setClock(message.now);
  const { board } = message;
  followCode(board.meeting.code);
  const returns = current().status !== "online";
  show(board, { status: "online", away: "", error: null, rev });
  if (returns)
    for (const entry of outbox?.entries ?? []) if (!opening.has(entry.op)) deliver(entry);
}

/** @type {Set<string>} */
const opening = new Set();

/**
 * Show a board; once the meeting is open, what was sent ahead goes out.
 *
 * @param {Board} board
 * @param {Partial<Live>} [more]
 */
function show(board, more = {}) {
  const entries = outbox?.entries ?? [];
  const ahead = entries.filter(isWaiting);
  update({ ...more, board, heardAt: Date.now() });
  for (const entry of ahead.filter((one) => !isWaiting(one))) {
    opening.add(entry.op);
    setTimeout(goOut, Math.random() * OPENING_MS, entry);
  }
}

const isWaiting = (/** @type {Entry} */ entry) => isAhead(entry, current().role, current().board);

/** @param {Entry} entry */
function goOut(entry) {
  opening.delete(entry.op);
  tryAgain(entry);
}

/**
 * A gateway has lost the core, or found it again: what is shown stays, what is sent waits.
 *
 * @param {{away: boolean, now: number, why: string}} message
 */
function takeCore({ away, why, now }) {
  setClock(now);
  update({ away: why, status: away ? "offline" : "online" });
  if (!away) for (const entry of outbox?.entries ?? []) deliver(entry);
}

/** @param {{from: number, to: number, now: number, changes: any}} message */
function takePatch({ from, to, now, changes }) {
  if (rev >= to) return;
  if (rev < from) return reconnect();
  rev = to;
  setClock(now);
  const board = mergePatch(current().board, changes);
  followCode(board.meeting.code);
  show(board, { rev });
}

/**
 * The organiser may have given the meeting another code: what this device keeps goes along.
 *
 * @param {string} code
 */
function followCode(code) {
  const { meetingCode: before, role } = current();
  if (!before || code === before.toUpperCase()) return;
  moveKept([before], code);
  outbox?.follow(code, role);
  if (socket) socket.auth = { .../** @type {object} */ (socket.auth), meeting: code };
  update({ meetingCode: code });
  const path = location.pathname.replace(/^\/m\/[^/]+/, `/m/${code}`);
  history.replaceState(history.state, "", path + location.search);
}

/** @param {LiveError} error */
function refused(error) {
  stopPolling();
  socket?.disconnect();
  if (error.code === "unauthorised" && !renewed) {
    renewed = true;
    forgetToken(surface, current().meetingCode);
    enter();
  } else {
    turnedAway(error);
  }
}

/** @param {string} reason */
function disconnected(reason) {
  if (current().status === "online") update({ status: "offline" });
  for (const entry of momentary()) setTimeout(giveUp, timeLeft(entry), entry);
  if (reason === "io server disconnect") {
    setTimeout(() => socket?.connect(), 500 + Math.random() * RETRY_MS);
  }
}

/** A page that the browser kept whole may be of somebody who has left meanwhile. */
function comeBack() {
  if (kept && !isKept(surface, current().meetingCode)) location.reload();
  else reconnect();
}

function reconnect() {
  if (!socket) return;
  if (polling) return void polling.read();
  if (current().status === "online") update({ status: "offline" });
  socket.disconnect().connect();
}

function onVisibility() {
  if (document.visibilityState === "hidden") hiddenAt = Date.now();
  else if (!socket?.connected || Date.now() - hiddenAt > STALE_MS) reconnect();
}

/** @param {Entry} entry */
function deliver(entry) {
  if (current().status !== "online" || entry.error || isWaiting(entry)) return;
  if (!timeLeft(entry)) return giveUp(entry);
  const { op, name, args, rehearsal } = entry;
  // a tap that a dead network holds back may still arrive, long after it was given up here
  const until = isMomentary(name) ? { until: Math.round(serverNow() + timeLeft(entry)) } : {};
  const command = { op, name, args, rehearsal, ...until };
  const take = (/** @type {unknown} */ lost, /** @type {any} */ answer) => {
    const waits = unanswered(op);
    if (!waits) return;
    if (lost) deliver(waits);
    else answered(answer, waits);
  };
  emit(command, take);
}

/**
 * @param {object} command
 * @param {(lost: unknown, answer?: any) => void} take
 */
function emit(command, take) {
  if (!polling) return void socket?.timeout(ANSWER_MS).emit("command", command, take);
  polling.send(command).then(
    (answer) => take(null, answer),
    () => setTimeout(take, RETRY_MS, true),
  );
}

/**
 * @param {any} answer
 * @param {Entry} entry
 */
function answered(answer, entry) {
  const pause = answer.ok ? null : againIn(entry, answer.error);
  if (pause === null) settle(entry.op, answer, entry);
  else setTimeout(tryAgain, pause, entry);
}

/**
 * Unless it was answered meanwhile: the page may have come back.
 *
 * @param {Entry} entry
 */
function tryAgain(entry) {
  if (unanswered(entry.op)) deliver(entry);
}

const momentary = () => outbox?.entries.filter(({ name }) => isMomentary(name)) ?? [];

/** @param {Entry} entry */
function giveUp({ op }) {
  if (!unanswered(op)) return;
  const caller = waiting.get(op);
  waiting.delete(op);
  drop(op);
  caller?.reject(offlineError());
}

// the acknowledgement of a vote is all that one hears of it
/** @param {Entry} entry */
function noteVote({ name, args }) {
  const upvotes = /** @type {Record<string, boolean>} */ (UPVOTES);
  if (!(name in upvotes)) return;
  const others = current().mine.votes.filter((id) => id !== args.question);
  const votes = upvotes[name] ? [...others, args.question] : others;
  update({ mine: { ...current().mine, votes } });
}

/**
 * Keep what the phone alone has of what it did.
 *
 * @param {Entry} entry
 * @param {any} answer
 */
function keepOwn(entry, answer) {
  const { meetingCode, role } = current();
  keepHandle(meetingCode ?? "", entry, answer.result);
  if (role === "attendee") keepReceipt(meetingCode ?? "", entry, answer);
}

/**
 * @param {string} op
 * @param {any} answer
 * @param {Entry} entry
 */
function settle(op, answer, entry) {
  const caller = waiting.get(op);
  if (answer.ok) noteVote(entry);
  if (answer.ok) keepOwn(entry, answer);
  waiting.delete(op);
  if (answer.ok || (caller && !caller.keep)) drop(op);
  else outbox?.fail(op, answer.error);
  update({ outbox: outbox?.entries ?? [] });
  const { result, rev: at } = answer;
  if (answer.ok) update({ taken: { op, name: entry.name, result, rev: at } });
  if (answer.ok) caller?.resolve(answer.result);
  else caller?.reject(Object.assign(new LiveError(answer.error), { op }));
}
