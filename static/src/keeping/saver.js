import { forget, recall, remember } from "../net/storage.js";

const PAUSE_MS = 700;

/** The text in the area, what of it the server has, and the one save that is on its way. */
export class Saver {
  /**
   * @param {string} draftKey
   * @param {string} value
   * @param {number} version
   * @param {{current: HTMLTextAreaElement | null}} area
   */
  constructor(draftKey, value, version, area) {
    this.key = `draft.${draftKey}`;
    this.area = area;
    const draft = recall(this.key);
    this.text = draft?.text ?? value;
    this.base = draft?.base ?? version;
    // on its way when the page was closed; the outbox may have delivered it since
    this.earlier = draft?.sent ?? null;
    this.sent = this.earlier;
    this.saved = draft ? null : value;
    /** @type {any} */
    this.timer = 0;
    this.saving = false;
    this.conflict = false;
    this.composing = false;
    /** @type {{value: string, version: number} | null} */
    this.newer = null;
    /** @type {(note: any) => void} */
    this.setNote = () => {};
    /** @type {(text: string, base: number) => Promise<{version: number, saved_at?: number}>} */
    this.save = () => Promise.reject(new Error("not drawn yet"));
  }

  get dirty() {
    return this.text !== this.saved;
  }

  /** @param {string} text */
  typed(text) {
    this.text = text;
    this.keep();
    this.setNote(this.conflict ? (/** @type {any} */ note) => ({ ...note }) : { kind: "saving" });
    this.soon();
  }

  keep() {
    remember(this.key, { text: this.text, base: this.base, sent: this.sent });
  }

  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now(), PAUSE_MS);
  }

  now() {
    clearTimeout(this.timer);
    if (!this.dirty || this.saving || this.conflict) return;
    this.saving = true;
    this.setNote({ kind: "saving" });
    const text = this.text;
    this.sent = clean(text);
    this.keep();
    this.save(text, this.base).then(
      (answer) => this.accepted(text, answer),
      (error) => this.turnedDown(error),
    );
  }

  /**
   * @param {string} text
   * @param {{version: number, saved_at?: number}} answer
   */
  accepted(text, { version, saved_at: at }) {
    this.saving = false;
    this.saved = text;
    this.base = version;
    if (this.dirty) {
      this.keep();
      this.soon();
    } else {
      // the same text may be written on in another view of it
      if (recall(this.key)?.text === text) forget(this.key);
      this.setNote({ kind: "saved", at: at ?? Date.now() });
    }
  }

  /** @param {any} error */
  turnedDown(error) {
    this.saving = false;
    if (error.code !== "conflict") {
      this.setNote({ kind: "failed", message: error.message });
      return;
    }
    const { text: theirs, version } = error.details;
    if (theirs === clean(this.text)) {
      this.accepted(this.text, { version });
    } else if (theirs === this.earlier) {
      this.base = version;
      this.now();
    } else {
      this.conflict = true;
      this.setNote({ kind: "conflict", theirs, version });
    }
  }

  /**
   * @param {string} text
   * @param {number} version
   */
  resolve(text, version) {
    this.conflict = false;
    this.base = version;
    this.saved = null;
    this.put(text);
    this.keep();
    this.now();
    this.area.current?.focus();
  }

  /**
   * Take over what someone else saved, unless there is something of one's own to save.
   *
   * @param {string} value
   * @param {number} version
   */
  adopt(value, version) {
    // a word that is being composed would be typed a second time into another text
    this.newer = this.composing ? { value, version } : null;
    if (this.composing) return;
    if (version <= this.base || this.dirty || this.saving || this.conflict) return;
    this.base = version;
    this.saved = value;
    if (value === this.text) return;
    this.put(value);
    const writing = this.area.current && document.activeElement === this.area.current;
    if (writing) this.setNote({ kind: "overtaken" });
  }

  /**
   * A typing program begins to compose a word, or has done so.
   *
   * @param {boolean} composing
   */
  compose(composing) {
    this.composing = composing;
    if (this.newer && !composing) this.adopt(this.newer.value, this.newer.version);
  }

  /**
   * Change the area's text and leave the caret where it was in the words around it.
   *
   * @param {string} text
   */
  put(text) {
    const area = this.area.current;
    const before = this.text;
    this.text = text;
    if (!area) return;
    const { selectionStart: start, selectionEnd: end } = area;
    area.value = text;
    if (document.activeElement === area) {
      area.setSelectionRange(moved(start, before, text), moved(end, before, text));
    }
  }

  leave() {
    this.setNote = () => {};
    this.now();
  }
}

/** @param {string} text */
const clean = (text) => text.normalize("NFC").trim();

/**
 * @param {number} caret
 * @param {string} before
 * @param {string} after
 */
function moved(caret, before, after) {
  if (after.startsWith(before.slice(0, caret))) return caret;
  return Math.max(0, after.length - (before.length - caret));
}
