import { useEffect, useRef, useState } from "preact/hooks";

const REST = 2500;

/**
 * Keeps a list in the order it had while someone's finger or pointer is at it, so that nothing
 * moves away under the hand; what is new comes last. Returns the list and props for its box.
 */
export function useSteady(list, key) {
  const held = useRef({ key, order: [] });
  const touched = useRef(0);
  const [, settle] = useState(0);
  const busy = Date.now() - touched.current < REST && held.current.key === key;
  const steady = busy ? inOrder(list, held.current.order) : list;
  held.current = { key, order: steady.map((row) => row.id) };
  useEffect(() => {
    if (!busy) return undefined;
    const timer = setTimeout(() => settle((count) => count + 1), REST);
    return () => clearTimeout(timer);
  });
  const touch = () => {
    touched.current = Date.now();
  };
  return [
    steady,
    { onPointerDown: touch, onPointerMove: touch, onFocusIn: touch, onTouchMove: touch },
  ];
}

function inOrder(list, order) {
  const place = (row) => {
    const found = order.indexOf(row.id);
    return found < 0 ? order.length : found;
  };
  return [...list].sort((a, b) => place(a) - place(b));
}
