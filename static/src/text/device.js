const SYSTEMS = {
  iPhone: /iPhone/,
  iPad: /iPad/,
  Android: /Android/,
  Windows: /Windows/,
  Mac: /Mac OS/,
  Linux: /Linux|CrOS/,
};
// most browsers also call themselves Chrome or Safari, so theirs come last
const BROWSERS = {
  Edge: /Edg/,
  "Cốc Cốc": /coc_coc/,
  Firefox: /Firefox|FxiOS/,
  Chrome: /Chrome|CriOS/,
  Safari: /Safari/,
};

/**
 * "Windows, Edge": by what someone recognises a device in a list, as its browser tells it.
 *
 * @param {string} agent
 */
export function deviceWords(agent) {
  return [SYSTEMS, BROWSERS]
    .map((names) => firstOf(names, agent))
    .filter(Boolean)
    .join(", ");
}

/**
 * @param {Record<string, RegExp>} names
 * @param {string} agent
 */
function firstOf(names, agent) {
  return Object.keys(names).find((name) => names[name].test(agent));
}
