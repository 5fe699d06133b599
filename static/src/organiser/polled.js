import { useEffect, useState } from "preact/hooks";
import { get } from "../net/api.js";
import { useLive } from "../net/store.js";

/** What `path` answers, asked for again every `ms`; null until known. With it, a way to set it. */
export function usePolled(path, ms) {
  const [found, setFound] = useState(null);
  const { status } = useLive();
  useEffect(() => {
    if (status !== "online") return undefined;
    let wanted = true;
    const ask = async () => {
      try {
        const answer = await get(path);
        if (wanted) setFound(answer);
      } catch (error) {
        if (error.code !== "network") throw error;
      }
    };
    ask();
    const timer = setInterval(ask, ms);
    return () => {
      wanted = false;
      clearInterval(timer);
    };
  }, [path, status]);
  return [found, setFound];
}
