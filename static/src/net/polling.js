import { get, meetingPath, post } from "./api.js";
import { LiveError } from "./error.js";

const EVERY_MS = 4_000;
const PATIENCE_MS = 8_000;

/** Spread, so that a hall does not ask in one moment. @param {number} ms */
export const spread = (ms) => ms * (0.75 + Math.random() / 2);

/**
 * Reads the board over HTTP every few seconds and sends commands the same way, where something on
 * the device lets no WebSocket through. `took` is told what was answered, `failed` why nothing was.
 */
export class Polling {
  /**
   * @param {string} code
   * @param {{rev: () => number, took: (now: any) => void, failed: (error: LiveError) => void}} owner
   */
  constructor(code, owner) {
    this.code = code;
    this.owner = owner;
    this.turn = 0;
    /** @type {any} */
    this.timer = 0;
  }

  /** Read now, and from now on. */
  async read() {
    clearTimeout(this.timer);
    this.turn += 1;
    const own = this.turn;
    const has = this.owner.rev();
    const asked = has < 0 ? {} : { rev: has };
    const patience = new AbortController();
    const late = setTimeout(() => patience.abort(), PATIENCE_MS);
    try {
      const now = await get(meetingPath(this.code, "board", asked), patience.signal);
      if (own === this.turn) this.owner.took(now);
    } catch (error) {
      if (!(error instanceof LiveError)) throw error;
      if (own === this.turn) this.owner.failed(error);
    } finally {
      clearTimeout(late);
    }
    if (own === this.turn) this.timer = setTimeout(() => this.read(), spread(EVERY_MS));
  }

  /**
   * Send a command and read what came of it; its acknowledgement. Raises when the network fails.
   *
   * @param {object} command
   */
  async send(command) {
    const answer = await post(meetingPath(this.code, "commands"), command).catch(refusal);
    this.read();
    return answer;
  }

  stop() {
    clearTimeout(this.timer);
    this.turn += 1;
  }
}

/** A refusal as the socket brings it. @param {any} error */
function refusal(error) {
  if (!(error instanceof LiveError) || error.code === "network") throw error;
  const { code, message, field, details } = error;
  return { ok: false, error: { code, message, field, details } };
}
