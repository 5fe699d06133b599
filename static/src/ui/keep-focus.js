// What a page does of itself comes first: the next row of a list takes the focus, or a heading.
const PATIENCE_MS = 200;

/**
 * An element that goes takes the focus along, as a button does that its own press removes: give it
 * to the nearest one around it that stays, unless something else has it by then.
 *
 * @param {HTMLElement} page
 */
export function keepFocus(page) {
  /** @type {HTMLElement[]} */
  let around = [];
  const isNowhere = () => document.activeElement === document.body;
  const isGone = () => isNowhere() && around[0]?.isConnected === false;
  const give = () => {
    const home = isGone() && around.find((node) => node.isConnected);
    if (!home) return;
    if (!home.hasAttribute("tabindex")) home.tabIndex = -1;
    home.focus({ preventScroll: true });
  };
  page.addEventListener("focusin", ({ target }) => {
    around = [];
    let node = /** @type {HTMLElement | null} */ (target);
    for (; node && page.contains(node); node = node.parentElement) around.push(node);
  });
  // whoever leaves an element that stays has left it
  page.addEventListener("focusout", ({ target }) => {
    const left = /** @type {HTMLElement} */ (target);
    queueMicrotask(() => {
      if (left.isConnected && isNowhere()) around = [];
    });
  });
  const whenDrawn = () => void (isGone() && setTimeout(give, PATIENCE_MS));
  new MutationObserver(whenDrawn).observe(page, { childList: true, subtree: true });
}
