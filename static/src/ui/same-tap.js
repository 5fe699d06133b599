const SAME_TAP_MS = 400;
const NEAR_PX = 24;
const PRESSED = "button, a, summary";

/**
 * Drop the second tap of a hand that shakes or is in a hurry where it would do something else: on
 * what has just come under the finger, or on what means the opposite by now. Tapping the same again
 * that means the same, as *+ 1 phút*, goes through, and so do keys and the mouse.
 */
export function dropSameTaps() {
  let byFinger = false;
  let before = { at: 0, x: 0, y: 0, means: "" };
  const listen = (/** @type {string} */ name, /** @type {(event: any) => void} */ hear) =>
    addEventListener(name, hear, { capture: true });
  listen("pointerdown", ({ pointerType }) => {
    byFinger = pointerType === "touch";
  });
  listen("click", (event) => {
    const pressed = event.target.closest?.(PRESSED);
    // what a key or a program presses has no count
    if (!byFinger || !event.detail || !pressed) return;
    const { clientX: x, clientY: y } = event;
    const now = { at: Date.now(), x, y, means: meaningOf(pressed) };
    const same =
      now.at - before.at < SAME_TAP_MS &&
      Math.hypot(x - before.x, y - before.y) < NEAR_PX &&
      now.means !== before.means;
    if (!same) {
      before = now;
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  });
}

/** @param {HTMLElement} pressed */
const meaningOf = (pressed) =>
  [pressed.innerText, ...["aria-pressed", "aria-label"].map((name) => pressed.getAttribute(name))]
    .map((each) => each ?? "")
    .join("\n");
