// A full or forbidden localStorage (private tabs, embedded browsers) costs convenience, not the page.

export function recall(key, otherwise = null) {
  try {
    const stored = localStorage.getItem(`liveqa.${key}`);
    return stored === null ? otherwise : JSON.parse(stored);
  } catch {
    return otherwise;
  }
}

export function remember(key, value) {
  try {
    localStorage.setItem(`liveqa.${key}`, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function forget(key) {
  try {
    localStorage.removeItem(`liveqa.${key}`);
  } catch {
    return;
  }
}

/** Forget what is kept, if it is still `value`: something newer stays. */
export function forgetOnly(key, value) {
  if (JSON.stringify(recall(key)) === JSON.stringify(value)) forget(key);
}

/** The keys that begin with `prefix`. */
export function keysOf(prefix) {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(`liveqa.${prefix}`))
      .map((key) => key.slice("liveqa.".length));
  } catch {
    return [];
  }
}
