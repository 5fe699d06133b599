import { serverNow } from "../net/clock.js";
import { forgetOnly, recall, remember } from "../net/storage.js";
import { boardShows } from "../net/store.js";

const PAUSE_MS = 800;

/**
 * What stands in a field that saves itself, over what the board said when typing began. The server
 * keeps no versions of such fields: when somebody else saved meanwhile, nothing is sent until one
 * has said which is to stand.
 */
export class Autosaver {
  /**
   * @param {string} key
   * @param {string} stored
   */
  constructor(key, stored) {
    const kept = recall(key);
    this.key = key;
    this.stored = stored;
    /** @type {string | null} */
    this.text = typeof kept === "string" ? kept : (kept?.text ?? null);
    /** @type {string} */
    this.base = kept?.base ?? stored;
    this.dirty = this.text !== null;
    this.busy = false;
    this.focused = false;
    this.overtaken = false;
    /** @type {any} */
    this.timer = 0;
    this.report = { busy: false, savedAt: 0, error: /** @type {any} */ (null) };
    this.draw = () => {};
    if (typeof kept === "string") this.keep(); // as it was kept without its base
    /** @type {(text: string) => Promise<any>} */
    this.save = () => Promise.reject(new Error("not drawn yet"));
  }

  /** What the field shows. */
  get shown() {
    return this.text ?? this.stored;
  }

  /**
   * Hear what the board says. The server trims what it stores: what was typed stands until the caret
   * has left, or somebody else writes.
   *
   * @param {string} stored
   */
  hear(stored) {
    const changed = stored !== this.stored;
    this.stored = stored;
    if (this.text === null || this.dirty || this.busy) return;
    if (changed || !this.focused) this.settle();
  }

  /**
   * @param {string} text
   * @param {number} [pause]
   */
  type(text, pause = PAUSE_MS) {
    if (!this.dirty && !this.busy) this.base = this.stored;
    this.text = text;
    this.dirty = true;
    this.keep();
    this.draw();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), pause);
  }

  async flush() {
    clearTimeout(this.timer);
    if (this.text === null || !this.dirty || this.busy) return;
    if (this.text === this.stored) return this.settle();
    this.overtaken = this.base !== this.stored && this.text.trim() !== this.stored;
    if (this.overtaken) return this.draw();
    const sent = this.text;
    this.busy = true;
    this.say({ busy: true, error: null });
    try {
      await this.save(sent);
      await this.saved(sent);
    } catch (error) {
      this.busy = false;
      this.say({ busy: false, error });
    }
  }

  /** @param {string} sent */
  async saved(sent) {
    if (this.text === sent) {
      this.dirty = false;
      this.forget();
    }
    this.say({ busy: false, savedAt: serverNow(), error: null });
    await boardShows();
    this.busy = false;
    this.base = this.stored;
    if (this.dirty) {
      this.keep();
      this.flush();
    } else if (!this.focused) this.settle();
  }

  /** Keep one's own text over what somebody else saved. */
  keepMine() {
    this.base = this.stored;
    this.overtaken = false;
    this.keep();
    this.flush();
  }

  /** Let go of what was typed: what the board says stands. */
  settle() {
    this.forget();
    this.text = null;
    this.dirty = false;
    this.overtaken = false;
    this.draw();
  }

  focus() {
    this.focused = true;
  }

  blur() {
    this.focused = false;
    if (this.dirty) this.flush();
    else if (!this.busy) this.settle();
  }

  keep() {
    remember(this.key, { text: this.text, base: this.base });
  }

  /** What another tab has typed in the same field stays its own. */
  forget() {
    forgetOnly(this.key, { text: this.text, base: this.base });
  }

  /** @param {Partial<{busy: boolean, savedAt: number, error: any}>} report */
  say(report) {
    this.report = { ...this.report, ...report };
    this.draw();
  }
}
