import { useEffect, useRef, useState } from "preact/hooks";

import { get } from "./api.js";
import { useLive } from "./store.js";

/**
 * What `path` answers: `{value, error, again, put}`. `value` is null until it is known and stays
 * when a later asking fails; `again()` asks once more, `put(value)` sets what something else
 * answered. It is asked for again when the path or one of `after` changes and, with `every`, after
 * so many milliseconds while there is a connection. `read` is another way than JSON.
 *
 * @param {string} path
 * @param {{read?: (path: string) => Promise<any>, every?: number, after?: any[]}} [options]
 * @returns {{value: any, error: any, again: () => Promise<void>, put: (value: any) => void}}
 */
export function useFetched(path, { read = get, every = 0, after = [] } = {}) {
  const { status } = useLive();
  const [held, hold] = useState({
    path,
    value: /** @type {any} */ (null),
    error: /** @type {any} */ (null),
  });
  const turn = useRef(0);
  const waits = every > 0 && status !== "online";

  const again = async () => {
    turn.current += 1;
    const own = turn.current;
    /** @param {{value?: any, error?: any}} part */
    const take = (part) => {
      if (own !== turn.current) return;
      const fresh = { path, value: null, error: null };
      hold((before) => ({ ...(before.path === path ? before : fresh), ...part }));
    };
    try {
      take({ value: await read(path), error: null });
    } catch (error) {
      take({ error });
    }
  };
  useEffect(() => {
    if (waits) return undefined;
    again();
    const timer = every ? setInterval(again, every) : 0;
    return () => {
      turn.current += 1;
      clearInterval(timer);
    };
  }, [path, waits, ...after]);

  const { value, error } = held.path === path ? held : { value: null, error: null };
  const retry = () => {
    hold({ path, value, error: null });
    return again();
  };
  return { value, error, again: retry, put: (next) => hold({ path, value: next, error: null }) };
}
