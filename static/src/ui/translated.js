// Translators of browsers and extensions put <font> elements in the place of text that Preact goes
// on writing to: figures would stand still, and what was removed would stay. Ours is translated
// already, which the page says (`translate="no"`); whoever does not heed that is put right here.

/** Marks what people wrote, which a translator may translate. */
export const translatable = { translate: /** @type {any} */ ("yes") };

/**
 * Put back every text below `page` in whose place a translator put its own. What people wrote may
 * be translated: it is marked, and drawn anew as a whole when it changes.
 *
 * @param {Element} page
 */
export function keepTexts(page) {
  const observer = new MutationObserver((records) => {
    for (const [text, theirs] of replaced(records)) theirs.replaceWith(text);
    observer.takeRecords();
  });
  observer.observe(page, { childList: true, subtree: true });
}

const isTheirs = (/** @type {Node} */ node) => node.nodeName === "FONT";
const isOpen = (/** @type {Node} */ node) =>
  /** @type {Element} */ (node).closest?.("[translate=yes]");

/**
 * The texts of ours that were replaced, each with what stands in its place.
 *
 * @param {MutationRecord[]} records
 * @returns {[Text, Element][]}
 */
function replaced(records) {
  const ours = records.filter(({ target }) => !isTheirs(target) && !isOpen(target));
  const gone = ours.flatMap(({ target, removedNodes }) =>
    [...removedNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((text) => ({ text: /** @type {Text} */ (text), target })),
  );
  /** @type {[Text, Element][]} */
  const pairs = [];
  const theirs = new Set(ours.flatMap(({ addedNodes }) => [...addedNodes].filter(isTheirs)));
  for (const one of theirs) {
    const at = gone.findIndex(
      ({ text, target }) => one.contains(text) || (!text.isConnected && target === one.parentNode),
    );
    if (at >= 0) pairs.push([gone.splice(at, 1)[0].text, /** @type {Element} */ (one)]);
  }
  return pairs;
}
