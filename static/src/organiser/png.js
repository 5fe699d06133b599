import { t } from "../text/i18n.jsx";
import { EMBLEM_LIMIT, EMBLEM_LIMIT_SMALL } from "../text/vocabulary.js";

const SIDES = [384, 256, 160];
const SMALL_SIDES = [96, 64, 48];

/**
 * An image file as PNGs in base64, for the screen and small for phones, as this browser draws it:
 * nothing else of it is sent.
 *
 * @param {File} file
 * @returns {Promise<{image: string, small: string}>}
 */
export async function pngsOf(file) {
  const image = await drawable(file);
  return {
    image: largest(image, SIDES, EMBLEM_LIMIT),
    small: largest(image, SMALL_SIDES, EMBLEM_LIMIT_SMALL),
  };
}

/**
 * @param {HTMLImageElement} image
 * @param {number[]} sides
 * @param {number} limit
 */
function largest(image, sides, limit) {
  for (const side of sides) {
    const png = drawn(image, side);
    if ((png.length * 3) / 4 <= limit) return png;
  }
  throw new Error(t("organiser.emblem_unreadable"));
}

/**
 * @param {File} file
 * @returns {Promise<HTMLImageElement>}
 */
function drawable(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    const image = new Image();
    const fail = () => reject(new Error(t("organiser.emblem_unreadable")));
    image.onload = () => resolve(image);
    image.onerror = fail;
    reader.onerror = fail;
    reader.onload = () => {
      image.src = String(reader.result);
    };
    reader.readAsDataURL(file);
  });
}

/**
 * @param {HTMLImageElement} image
 * @param {number} side
 */
function drawn(image, side) {
  const scale = Math.min(1, side / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = Object.assign(document.createElement("canvas"), {
    width: Math.max(1, Math.round(image.naturalWidth * scale)),
    height: Math.max(1, Math.round(image.naturalHeight * scale)),
  });
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/png").split(",")[1];
}
