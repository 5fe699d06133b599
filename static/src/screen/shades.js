const DARK_PAPER = "#0d191b";
const READABLE = 4.5;
const WHITE = "#ffffff";

/**
 * The house's colour as words wear it and as a soft ground; on a dark screen as much lighter as it
 * has to be.
 *
 * @param {string} colour
 * @param {boolean} dark
 * @returns {[string, string]}
 */
export function shades(colour, dark) {
  if (!dark) return [colour, mixed(colour, WHITE, 0.88)];
  let light = colour;
  for (let part = 0; contrast(light, DARK_PAPER) < READABLE && part < 1; part += 0.05) {
    light = mixed(colour, WHITE, part);
  }
  return [light, mixed(colour, DARK_PAPER, 0.65)];
}

/** @param {string} colour */
const parts = (colour) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/**
 * @param {string} one
 * @param {string} other
 * @param {number} share of the other
 */
function mixed(one, other, share) {
  const to = parts(other);
  const both = parts(one).map((value, at) => Math.round(value + (to[at] - value) * share));
  return `#${both.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/**
 * The contrast ratio of two colours, as WCAG 2.2 defines it.
 *
 * @param {string} one
 * @param {string} other
 */
export function contrast(one, other) {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** @param {string} colour */
function luminance(colour) {
  const [red, green, blue] = parts(colour).map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
