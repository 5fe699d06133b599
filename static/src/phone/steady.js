import { useEffect, useMemo, useRef, useState } from "preact/hooks";

import { changesBetween, sortedIds } from "./order.js";

// how long the page must have been left alone before it takes a new order by itself
const CALM_MS = 4_000;
const TOUCHES = ["touchstart", "touchend", "touchcancel"];
const STIRS = [...TOUCHES, "touchmove", "pointerdown", "scroll", "keydown", "wheel"];

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
  const finger = useFinger();
  useEffect(() => {
    if (!waiting) return undefined;
    let timer = setTimeout(calm, CALM_MS);
    function calm() {
      if (!finger.current && inView(top.current)) take();
    }
    function stir() {
      clearTimeout(timer);
      timer = setTimeout(calm, CALM_MS);
    }
    return listen(STIRS, stir, () => clearTimeout(timer));
  }, [waiting]);
}

/** Whether a finger rests on the page; it may have come down before anything changed. */
function useFinger() {
  const down = useRef(false);
  useEffect(() => listen(TOUCHES, (event) => (down.current = event.touches.length > 0)), []);
  return down;
}

function listen(names, hear, end = () => {}) {
  const options = { passive: true, capture: true };
  for (const name of names) addEventListener(name, hear, options);
  return () => {
    end();
    for (const name of names) removeEventListener(name, hear, options);
  };
}

function inView(element) {
  const place = element?.getBoundingClientRect().top ?? -1;
  return place >= 0 && place < innerHeight;
}
