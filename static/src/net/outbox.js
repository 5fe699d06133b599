import { takesEarly } from "../board/early.js";
import { rehearsalOf } from "../board/rehearsal.js";
import { MOMENTARY } from "../text/vocabulary.js";
import { serverNow } from "./clock.js";
import { forget, keysOf, recall, remember } from "./storage.js";

/** A new op id; `crypto.randomUUID` is not there on a plain-HTTP page. */
export function newOp() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const MOMENT_MS = 5_000;

/**
 * Whether a command means the hall as it is now: done later, it would surprise everybody.
 *
 * @param {string} name
 */
export const isMomentary = (name) => MOMENTARY.includes(name);

/** @type {Record<string, number>} */
const PASSING = {
  busy: 1_000,
  core_away: 2_000,
  other_version: 10_000,
  site_refused: 10_000,
  storage_failed: 4_000,
  read_only: 4_000,
};

/**
 * In how many milliseconds a command that the server could not take just now is sent again, spread
 * so that a hall does not ask in one moment; null when the refusal stands. A momentary one is told
 * at once: whoever pressed the button is still there.
 *
 * @param {{name: string}} entry
 * @param {{code: string}} error
 * @param {number} [chance]
 * @returns {number | null}
 */
export function againIn({ name }, { code }, chance = Math.random()) {
  const pause = PASSING[code];
  if (!pause || (isMomentary(name) && code !== "busy")) return null;
  return pause * (0.5 + chance);
}

/**
 * How long a command may still be tried; what was typed, for ever.
 *
 * @param {{name: string, at: number}} entry
 * @param {number} [now]
 */
export function timeLeft({ name, at }, now = Date.now()) {
  return isMomentary(name) ? Math.max(0, at + MOMENT_MS - now) : Infinity;
}

/**
 * Whether what a phone sent ahead still waits for the opening. A rehearsal is none, and what was
 * typed in one does not wait; nor does a question that the meeting takes early.
 *
 * @param {{name: string, rehearsal: number}} entry
 * @param {string | null} role
 * @param {Board | null} board
 * @param {number} [now]
 */
export const isAhead = ({ name, rehearsal }, role, board, now = serverNow()) =>
  role === "attendee" &&
  !rehearsal &&
  Boolean(board && (rehearsalOf(board) || isTooEarly(name, board.meeting, now)));

/**
 * @param {string} name
 * @param {Record<string, any>} meeting
 * @param {number} now
 */
const isTooEarly = (name, meeting, now) =>
  name === "question.ask" && meeting.state === "draft" && !takesEarly(meeting, now);

/**
 * @param {string} meeting
 * @param {string} role
 */
const prefixOf = (meeting, role) => `outbox.${meeting}.${role}.`;

/**
 * The commands of one meeting and role that have no answer yet, oldest first. Each is kept under
 * a key of its own, so that two tabs do not overwrite each other's; a momentary one is not kept.
 */
export class Outbox {
  /**
   * @param {string} meeting
   * @param {string} role
   */
  constructor(meeting, role) {
    this.prefix = prefixOf(meeting, role);
    /** @type {Entry[]} */
    this.entries = keysOf(this.prefix)
      .map((key) => recall(key))
      .filter(Boolean)
      .sort((a, b) => a.at - b.at);
  }

  /**
   * Go on under another code of the meeting, under which what is kept was moved already.
   *
   * @param {string} meeting
   * @param {string} role
   */
  follow(meeting, role) {
    this.prefix = prefixOf(meeting, role);
  }

  /**
   * `rehearsal` is the one in which it was made, which the server compares with its own.
   *
   * @param {string} name
   * @param {Record<string, any>} args
   * @param {number} rehearsal
   */
  add(name, args, rehearsal) {
    /** @type {Entry} */
    const entry = { op: newOp(), name, args, at: this.moment(), rehearsal };
    this.entries = [...this.entries, entry];
    if (!isMomentary(name)) remember(this.prefix + entry.op, entry);
    return entry;
  }

  /** Now, and later than every other: by their moments they are kept in order. */
  moment() {
    return Math.max(Date.now(), 1 + (this.entries[this.entries.length - 1]?.at ?? 0));
  }

  /**
   * Keep a refused command, with why, until someone has read it.
   *
   * @param {string} op
   * @param {Refused} error
   */
  fail(op, error) {
    this.entries = this.entries.map((entry) => {
      if (entry.op !== op) return entry;
      const failed = { ...entry, error };
      remember(this.prefix + op, failed);
      return failed;
    });
  }

  /**
   * Keep other arguments of a command that was refused.
   *
   * @param {string} op
   * @param {Record<string, any>} args
   */
  amend(op, args) {
    this.entries = this.entries.map((entry) => {
      if (entry.op !== op) return entry;
      const amended = { ...entry, args };
      remember(this.prefix + op, amended);
      return amended;
    });
  }

  /** @param {string} op */
  remove(op) {
    this.entries = this.entries.filter((entry) => entry.op !== op);
    forget(this.prefix + op);
  }
}
