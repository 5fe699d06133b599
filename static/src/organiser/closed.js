import { useFetched } from "../net/fetched.js";
import { date } from "../text/format.js";

/** The closed meetings of this computer, the latest first. */
export function useClosed() {
  const { value } = useFetched("/api/meetings");
  return (value?.meetings ?? [])
    .filter(({ state }) => state === "closed")
    .sort((one, other) => other.closed_at - one.closed_at);
}

/** What a meeting is called in a list: its title, and when it was held. */
export const heldOn = ({ title, opened_at: at }) => (at ? `${title}, ${date(at)}` : title);
