import { useEffect, useRef, useState } from "preact/hooks";

import { get } from "./api.js";
import { useLive } from "./store.js";

/**
 * What `path` answers: `{value, error, again, put}`. `value` is null until it is known and stays
 * when a later asking fails; `again()` asks once more, `put(value)` sets what something else
 * answered. It is asked for anew when the path or one of `after` changes and, with `every`, after
 * so many milliseconds while there is a connection. `read` is another way than JSON.
 */
export function useFetched(path, { read = get, every = 0, after = [] } = {}) {
  const { status } = useLive();
  const [held, hold] = useState({ path, value: null, error: null });
  const turn = useRef(0);
  const waits = every > 0 && status !== "online";

  const again = async () => {
    turn.current += 1;
    const own = turn.current;
    const take = (part) => {
      if (own !== turn.current) return;
      hold((before) => ({ ...(before.path === path ? before : { value: null }), path, ...part }));
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
