import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

// What the browser's Back does: it closes a sheet, else it leads to the tab before.

let sheets = 0;
// the page itself goes back, from the place of a sheet that was closed
let leaving = false;

/**
 * While `open`, the browser's Back closes it instead of leaving the page.
 *
 * @param {boolean} open
 * @param {() => void} close
 */
export function useBack(open, close) {
  const latest = useRef(close);
  latest.current = close;
  const shown = useRef(open);
  shown.current = open;
  useEffect(() => {
    if (!open) return undefined;
    const back = () => latest.current();
    sheets += 1;
    // after a reload, or when one sheet follows another, the place is there already
    if (!history.state?.sheet) history.pushState({ sheet: true }, "");
    addEventListener("popstate", back);
    return () => {
      removeEventListener("popstate", back);
      sheets -= 1;
      // a page that goes while its sheet is open may be on its way to another
      if (shown.current) return;
      setTimeout(() => !sheets && history.state?.sheet && leave());
    };
  }, [open]);
}

function leave() {
  leaving = true;
  // after the others have heard of it
  const left = () => setTimeout(() => (leaving = false));
  addEventListener("popstate", left, { once: true });
  history.back();
}

/**
 * The browser's Back leads to the tab before this one; from the first it leaves the page.
 *
 * @param {string} tab
 * @param {(name: string) => void} choose
 */
export function useTabHistory(tab, choose) {
  const latest = useRef({ tab, choose });
  latest.current = { tab, choose };
  // before a sheet can open on it
  useLayoutEffect(() => keep(tab), [tab]);
  useEffect(() => {
    const follow = (/** @type {PopStateEvent} */ { state }) => {
      if (leaving) keep(latest.current.tab);
      else if (state?.tab) latest.current.choose(state.tab);
    };
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);
}

/** @param {string} tab */
function keep(tab) {
  const at = history.state;
  if (at?.tab === tab || at?.sheet) return;
  if (at?.tab) history.pushState({ tab }, "");
  else history.replaceState({ ...at, tab }, "");
}
