const PRECISION = 0.05;
const MOST_LINES = 12;

/**
 * Set an element's type, in % of the screen's height, to the largest size from `min` to `max` at
 * which its content fits. What does not fit even at `min` first loses its asides (.fit-aside), then
 * has its long texts (.fit-clamp) cut to fewer lines, down to `lines`, then its last items
 * (.fit-item). Returns how many items are left out.
 */
export function fitType(element, { min, max, lines }) {
  restore(element);
  if (scale(element, min, max)) return 0;
  element.setAttribute("data-bare", "");
  if (scale(element, min, max)) return 0;
  return clamp(element, lines);
}

function scale(element, min, max) {
  const fitsAt = (size) => {
    element.style.setProperty("--fit", size.toFixed(2));
    return fits(element);
  };
  if (fitsAt(max)) return true;
  if (!fitsAt(min)) return false;
  fitsAt(largest(min, max, fitsAt));
  return true;
}

function restore(element) {
  element.removeAttribute("data-bare");
  element.removeAttribute("data-clamped");
  for (const item of element.querySelectorAll("[data-left-out]"))
    item.removeAttribute("data-left-out");
}

function largest(min, max, good) {
  let low = min;
  let high = max;
  while (high - low > PRECISION) {
    const middle = (low + high) / 2;
    if (good(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function clamp(element, least) {
  element.setAttribute("data-clamped", "");
  for (let lines = MOST_LINES; lines >= least; lines -= 1) {
    element.style.setProperty("--lines", lines);
    if (fits(element)) return 0;
  }
  return leaveOut(element);
}

/** Items after the current one go first, so that it stays. */
function leaveOut(element) {
  const items = [...element.querySelectorAll(".fit-item")];
  const current = items.findIndex((item) => item.hasAttribute("aria-current"));
  const order = [...items.slice(current + 1).reverse(), ...items.slice(0, Math.max(0, current))];
  let count = 0;
  for (const item of order) {
    if (fits(element)) break;
    item.setAttribute("data-left-out", "");
    count += 1;
  }
  return count;
}

function fits(element) {
  return (
    element.scrollHeight <= element.clientHeight + 1 &&
    element.scrollWidth <= element.clientWidth + 1
  );
}
