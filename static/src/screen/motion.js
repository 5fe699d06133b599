import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

const GLIDE_MS = 500;
const TICK_MS = 700;
const EASING = "cubic-bezier(0.2, 0, 0, 1)";

/** Whether whoever sets this machine up wants nothing to move. */
const isStill = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * Let rows glide to where they stand now, and new ones appear. Give the ref to the list; each row
 * says by `data-key` which it is.
 */
export function useGlide() {
  const list = useRef(/** @type {HTMLOListElement | null} */ (null));
  const before = useRef(/** @type {Map<string, number> | null} */ (null));
  useLayoutEffect(() => {
    const now = new Map();
    for (const row of rowsOf(list.current)) {
      now.set(row.dataset.key, row.offsetTop);
      if (before.current && !isStill()) glide(row, before.current.get(String(row.dataset.key)));
    }
    before.current = now;
  });
  return list;
}

/**
 * @param {HTMLElement | null} list
 * @returns {HTMLElement[]}
 */
const rowsOf = (list) => /** @type {any} */ ([...(list?.querySelectorAll("[data-key]") ?? [])]);

/**
 * @param {HTMLElement} row
 * @param {number | undefined} was
 */
function glide(row, was) {
  if (was === row.offsetTop) return;
  const from =
    was === undefined
      ? { opacity: 0 }
      : { transform: `translateY(${was - row.offsetTop}px)`, zIndex: 1 };
  row.animate([from, { opacity: 1, transform: "none" }], { duration: GLIDE_MS, easing: EASING });
}

/**
 * A figure that counts on to where it stands now.
 *
 * @param {number} value
 */
export function useTicking(value) {
  const [shown, show] = useState(value);
  const from = useRef(value);
  useEffect(() => {
    const start = from.current;
    if (start === value) return undefined;
    if (isStill()) {
      from.current = value;
      show(value);
      return undefined;
    }
    const since = performance.now();
    let frame = requestAnimationFrame(function step(now) {
      const part = Math.min(1, Math.max(0, now - since) / TICK_MS);
      from.current = Math.round(start + (value - start) * part);
      show(from.current);
      if (part < 1) frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [value]);
  return shown;
}
