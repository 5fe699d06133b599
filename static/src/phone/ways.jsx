import { useEffect } from "preact/hooks";
import { useNow } from "../net/clock.js";
import { hold } from "../net/connection.js";
import { recall } from "../net/storage.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { askKey } from "./holder.js";
import { unsent } from "./unsent.js";
import { cameAlong, hasCome, otherWays, pageAt } from "./ways.js";

// a network that only blinks is no reason to go elsewhere
const AWAY_MS = 12_000;

/** Where else the server may be found once it is not heard; what was not sent goes along. */
export function Ways() {
  const { board, status } = useLive();
  const ways = otherWays(board);
  return status === "offline" && ways.length > 0 && <Elsewhere ways={ways} />;
}

function Elsewhere({ ways }) {
  const { heardAt, outbox, meetingCode } = useLive();
  useNow(1_000);
  if (Date.now() - heardAt < AWAY_MS) return null;
  const inForm = recall(askKey(meetingCode))?.text?.trim();
  const texts = [...unsent(outbox).map(({ args }) => args.text), inForm].filter(Boolean);
  return (
    <p class="status-banner">
      {t("phone.other_ways")}{" "}
      {ways.map((way) => (
        <a key={way} class="button button-quiet" href={pageAt(way, texts)}>
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
