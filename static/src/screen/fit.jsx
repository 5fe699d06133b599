import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { t } from "../text/i18n.jsx";
import { fitType } from "./fit-type.js";

/**
 * A box whose content is set as large as it fits; `min` and `max` are % of the screen's height.
 * Texts of class fit-clamp may be cut to `lines`; then the last items of class fit-item go.
 */
export function Fit({ min = 3, max, lines = 1, class: name = "", children }) {
  const box = useRef(null);
  const [leftOut, setLeftOut] = useState(0);
  const fit = () => setLeftOut(fitType(box.current, { min, max, lines }));
  useLayoutEffect(fit);
  useLayoutEffect(() => {
    const watch = new ResizeObserver(() => requestAnimationFrame(() => box.current && fit()));
    // the content too: clocks and late fonts change its size without a new render
    watch.observe(box.current);
    watch.observe(box.current.firstElementChild);
    return () => watch.disconnect();
  }, [min, max, lines]);
  return (
    <>
      <div ref={box} class={`fit ${name}`}>
        <div class="fit-content">{children}</div>
      </div>
      {leftOut > 0 && <p class="fit-more">{t("screen.left_out", { count: leftOut })}</p>}
    </>
  );
}
