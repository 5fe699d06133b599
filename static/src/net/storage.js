// A full or forbidden localStorage (private tabs, embedded browsers) costs convenience, not the page.

/**
 * @param {string} key
 * @param {any} otherwise
 * @returns {any}
 */
export function recall(key, otherwise = null) {
  try {
    const stored = localStorage.getItem(`liveqa.${key}`);
    return stored === null ? otherwise : JSON.parse(stored);
  } catch {
    return otherwise;
  }
}

/**
 * @param {string} key
 * @param {any} value
 */
export function remember(key, value) {
  try {
    localStorage.setItem(`liveqa.${key}`, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** @param {string} key */
export function forget(key) {
  try {
    localStorage.removeItem(`liveqa.${key}`);
  } catch {
    return;
  }
}

/** @param {string} code */
const renamed = (code) => `renamed-${code}`;

/**
 * The code that a meeting got after this one, as far as this browser knows.
 *
 * @param {string} code
 * @returns {string | null}
 */
export const codeAfter = (code) => recall(renamed(code));

/**
 * Keep under a meeting's new code what is kept under one that it had.
 *
 * @param {string[]} formerly
 * @param {string} code
 */
export function moveKept(formerly, code) {
  for (const former of formerly) remember(renamed(former), code);
  for (const key of keysOf("")) {
    const parts = key.split(".");
    const moved = parts.map((part) => (formerly.includes(part) ? code : part)).join(".");
    if (moved !== key && remember(moved, recall(key))) forget(key);
  }
}

/** Forget all that LiveQA keeps in this browser. */
export function forgetAll() {
  for (const key of keysOf("")) forget(key);
}

/**
 * Forget what is kept, if it is still `value`: something newer stays.
 *
 * @param {string} key
 * @param {any} value
 */
export function forgetOnly(key, value) {
  if (JSON.stringify(recall(key)) === JSON.stringify(value)) forget(key);
}

/**
 * The keys that begin with `prefix`.
 *
 * @param {string} prefix
 */
export function keysOf(prefix) {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(`liveqa.${prefix}`))
      .map((key) => key.slice("liveqa.".length));
  } catch {
    return [];
  }
}
