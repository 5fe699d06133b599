import { useEffect, useRef } from "preact/hooks";

let sheets = 0;

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
      setTimeout(() => !sheets && history.state?.sheet && history.back());
    };
  }, [open]);
}
