import { useEffect, useState } from "preact/hooks";

let offset = 0;

/** The server's clock. */
export const serverNow = () => Date.now() + offset;

/**
 * Set it by a message's time; the message that was fastest on its way tells it best.
 *
 * @param {number} now
 */
export function setClock(now) {
  const told = now - Date.now();
  if (told > offset || offset - told > 1_000) offset = told;
}

/** The server's clock, ticking every `ms`. */
export function useNow(ms = 1_000) {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), ms);
    return () => clearInterval(timer);
  }, [ms]);
  return now;
}
