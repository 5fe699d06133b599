import { useEffect, useMemo, useRef, useState } from "preact/hooks";

import { changesBetween, sortedIds } from "./order.js";

// how long the page must have been left alone before it takes a new order by itself
const CALM_MS = 4_000;
const EVENTS = ["touchstart", "touchmove", "touchend", "pointerdown", "scroll", "keydown", "wheel"];

/**
 * The ids to show. A new order waits: it is taken when the reader presses "update" or changes the
 * sort, or when nobody has touched the page for a while and the list's top is in view.
 */
export function useSteadyOrder(questions, sort, top) {
  const due = useMemo(() => sortedIds(questions, sort), [questions, sort]);
  const [shown, setShown] = useState({ ids: due, sort });
  const latest = useRef(due);
  latest.current = due;
  const ids = shown.sort === sort && shown.ids.length ? shown.ids : due;
  const changes = useMemo(() => (ids === due ? 0 : changesBetween(ids, due)), [ids, due]);
  const take = () => setShown({ ids: latest.current, sort });

  // the first questions to come, and a sort just chosen, are an order to keep from now on
  useEffect(() => {
    if (ids === due) setShown({ ids: due, sort });
  }, [ids, sort]);
  useCalm(changes > 0, top, take);
  return { ids, changes, take };
}

function useCalm(waiting, top, take) {
  useEffect(() => {
    if (!waiting) return undefined;
    let touching = false;
    let timer = setTimeout(calm, CALM_MS);
    function calm() {
      if (!touching && inView(top.current)) take();
    }
    function stir(event) {
      if (event.type === "touchstart") touching = true;
      if (event.type === "touchend") touching = event.touches.length > 0;
      clearTimeout(timer);
      timer = setTimeout(calm, CALM_MS);
    }
    const options = { passive: true, capture: true };
    for (const name of EVENTS) addEventListener(name, stir, options);
    return () => {
      clearTimeout(timer);
      for (const name of EVENTS) removeEventListener(name, stir, options);
    };
  }, [waiting]);
}

function inView(element) {
  const place = element?.getBoundingClientRect().top ?? -1;
  return place >= 0 && place < innerHeight;
}
