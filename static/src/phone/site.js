// The site at which this phone is, of a meeting at several places.

import { useEffect } from "preact/hooks";
import { byPosition } from "../board/rows.js";
import { send } from "../net/connection.js";
import { useLive } from "../net/store.js";

/** Say at which site this phone is, where the address brought it: a site has a link of its own. */
export function useSite() {
  const { board, mine } = useLive();
  const site = Number(new URLSearchParams(location.search).get("site"));
  const comes = board.sites?.[site] && mine.site !== undefined && mine.site !== site;
  useEffect(() => {
    // whoever cannot say it now says it at the next visit
    if (comes && board.meeting.state !== "closed") send("site.enter", { site }).catch(() => {});
  }, [comes]);
}

/**
 * What the site is called at which this phone is; nothing in a meeting at one place.
 *
 * @param {Record<string, any>} board
 * @param {{site?: number | null}} mine
 */
export function siteName({ sites }, { site }) {
  const known = sites?.[site ?? 0] ?? byPosition(sites).find(({ kind }) => kind === "main");
  return known?.name ?? "";
}
