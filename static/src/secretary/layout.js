import { createContext } from "preact";
import { useCallback, useContext, useEffect, useMemo, useState } from "preact/hooks";
import { recall, remember } from "../net/storage.js";

export const TABS = ["review", "answers", "speakers", "minutes"];
const FRESH = {
  tab: "answers",
  filter: "to_answer",
  query: "",
  group: 0,
  order: "number",
  selected: [],
};

const Desk = createContext(null);
export const DeskProvider = Desk.Provider;

/** What this secretary is looking at; it is nobody else's business and survives a reload. */
export const useDesk = () => useContext(Desk);

export function useDeskState(code) {
  const key = `desk.${code}`;
  const [desk, setDesk] = useState(() => ({ ...FRESH, ...recall(key) }));
  useEffect(() => {
    remember(key, desk);
  }, [key, desk]);
  const change = useCallback((part) => {
    setDesk((before) => ({ ...before, ...(typeof part === "function" ? part(before) : part) }));
  }, []);
  return useMemo(() => ({ ...desk, change }), [desk, change]);
}
