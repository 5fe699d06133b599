import "./emblem.css";
import { useEffect, useState } from "preact/hooks";
import { meetingPath } from "../net/api.js";

const AT_REST_MS = 1_500;

/**
 * The house's emblem beside the title. Its place is there from the beginning; the picture comes once
 * all that a phone needs has come. `mark` tells one emblem from another.
 *
 * @param {{mark?: string, code: string}} props
 */
export function Emblem({ mark, code }) {
  const [atRest, rest] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => rest(true), AT_REST_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!mark) return null;
  return (
    <span class="phone-emblem">
      {atRest && <img src={meetingPath(code, "emblem", { mark })} alt="" />}
    </span>
  );
}
