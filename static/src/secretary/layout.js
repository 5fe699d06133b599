import { createContext } from "preact";
import { useCallback, useContext, useEffect, useMemo, useState } from "preact/hooks";
import { recall, remember } from "../net/storage.js";

export const TABS = ["review", "answers", "speakers", "minutes"];
const FRESH = {
  tab: "",
  filter: "to_answer",
  query: "",
  group: 0,
  site: 0,
  order: "number",
  selected: [],
  ticked: false,
};

const Layout = createContext(null);
export const LayoutProvider = Layout.Provider;

/** What this secretary is looking at; it is nobody else's business and survives a reload. */
export const useLayout = () => useContext(Layout);

export function useLayoutState(code) {
  const key = `desk.${code}`;
  const [layout, setLayout] = useState(() => ({ ...FRESH, ...recall(key) }));
  useEffect(() => {
    remember(key, layout);
  }, [key, layout]);
  const change = useCallback((part) => {
    setLayout((before) => ({ ...before, ...(typeof part === "function" ? part(before) : part) }));
  }, []);
  return useMemo(() => ({ ...layout, change }), [layout, change]);
}
