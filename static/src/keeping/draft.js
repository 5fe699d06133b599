import { forget, recall, remember } from "../net/storage.js";

/**
 * @param {any} one
 * @param {any} other
 */
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
/** @param {any} value */
const isForm = (value) => Object.prototype.toString.call(value) === "[object Object]";

/**
 * What was typed under `key`, as it stands now, whatever has been drawn of it.
 *
 * @template T
 */
export class Draft {
  /**
   * @param {string} key
   * @param {T} beginning
   */
  constructor(key, beginning) {
    this.key = key;
    this.beginning = beginning;
    /** @type {Set<() => void>} */
    this.followers = new Set();
    // whether the device takes it: a private tab may not
    this.kept = true;
    /** @type {any} */
    this.value = this.stored();
    // what the device had of it when this page wrote or read it last
    this.known = recall(this.key);
  }

  /** @type {() => T} */
  now = () => this.value;

  /** @type {(next: T | ((now: T) => T)) => void} */
  set = (next) => {
    this.value = next instanceof Function ? next(this.value) : next;
    this.keep();
    for (const draw of this.followers) draw();
  };

  keep() {
    const begun = !same(this.value, this.beginning);
    if (!begun) forget(this.key);
    this.kept = !begun || remember(this.key, this.value);
    this.known = recall(this.key);
  }

  /**
   * Have something done with what stands here, and let go of that once it is done. Whether it was
   * done and nothing newer has been typed meanwhile.
   *
   * @param {(sent: T) => any} deed
   * @param {string[]} [names]
   */
  async handIn(deed, names) {
    const sent = this.value;
    return Boolean(await deed(sent)) && this.settle(sent, names);
  }

  /**
   * Show another value; what another tab has written under the same key meanwhile stays its own.
   *
   * @param {T} value
   */
  take(value) {
    if (same(recall(this.key), this.known)) return this.set(value);
    this.value = value;
    for (const draw of this.followers) draw();
  }

  /**
   * Set back what still is as it was sent, of a form its fields (those of `names`), one by one.
   * Whether nothing newer stands.
   *
   * @param {any} sent
   * @param {string[]} [names]
   */
  settle(sent, names = Object.keys(this.beginning ?? {})) {
    const beginning = /** @type {any} */ (this.beginning);
    if (isForm(this.beginning)) {
      const done = names.filter((name) => same(this.value[name], sent[name]));
      const blanks = done.map((name) => [name, beginning[name]]);
      this.take({ ...this.value, ...Object.fromEntries(blanks) });
      return names.every((name) => same(this.value[name], beginning[name]));
    }
    if (same(this.value, sent)) this.take(this.beginning);
    return same(this.value, this.beginning);
  }

  /**
   * The beginning may come from the board, and change with it while nothing is typed.
   *
   * @param {T} beginning
   */
  begin(beginning) {
    if (same(beginning, this.beginning)) return;
    if (same(this.value, this.beginning)) this.value = beginning;
    this.beginning = beginning;
  }

  /** While nobody shows it another tab may have written it. */
  look() {
    if (this.followers.size || !this.kept) return;
    this.value = this.stored();
    this.known = recall(this.key);
  }

  /**
   * Have `draw` called when it changes.
   *
   * @param {() => void} draw
   */
  follow(draw) {
    this.followers.add(draw);
    return () => void this.followers.delete(draw);
  }

  /** @returns {T} */
  stored() {
    const { beginning } = this;
    const kept = recall(this.key);
    if (isForm(beginning)) return { ...beginning, ...kept };
    return kept === null || (beginning !== null && typeof kept !== typeof beginning)
      ? beginning
      : kept;
  }
}
