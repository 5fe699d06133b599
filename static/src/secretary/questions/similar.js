import { meetingPath } from "../../net/api.js";
import { useFetched } from "../../net/fetched.js";
import { useLive } from "../../net/store.js";

/** The ids of the questions that say nearly the same as this one, the most alike first, as the
 * server finds them; none until it has answered. */
export function useSimilar({ id, text }) {
  const { meetingCode } = useLive();
  const { value } = useFetched(meetingPath(meetingCode, "questions", { like: id }), {
    after: [text],
  });
  return value?.order ?? [];
}
