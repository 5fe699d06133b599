import { useEffect } from "preact/hooks";
import { hold } from "../net/connection.js";
import { recall } from "../net/storage.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { askKey } from "./holder.js";
import { unsent } from "./unsent.js";
import { cameAlong, hasCome, otherWays, pageAt } from "./ways.js";

/** Where else the server may be found while it is not heard; what was not sent goes along. */
export function Ways() {
  const { board, status, outbox, meetingCode } = useLive();
  const ways = otherWays(board);
  if (status !== "offline" || !ways.length) return null;
  const inForm = recall(askKey(meetingCode))?.text?.trim();
  const texts = [...unsent(outbox).map(({ args }) => args.text), inForm].filter(Boolean);
  return (
    <p class="status-banner">
      {t("phone.other_ways")}{" "}
      {ways.map((way) => (
        <a key={way} class="other-way" href={pageAt(way, texts)}>
          {way.replace("http://", "")}
        </a>
      ))}
    </p>
  );
}

/**
 * Keep the words that came along from another address, until they are sent or removed. Whoever
 * brings them was in the hall already: `join` is called.
 */
export function useCameAlong(join) {
  useEffect(() => {
    if (!hasCome()) return;
    join();
    const error = { code: "came_along", message: t("phone.came_along") };
    for (const text of cameAlong()) hold("question.ask", { text }, error);
    history.replaceState(history.state, "", location.pathname + location.search);
  }, []);
}
