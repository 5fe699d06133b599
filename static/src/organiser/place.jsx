// Where the reader is: the meeting stands in the path, the section in the query. The fragment is
// left to the links' secrets.

import { useEffect, useState } from "preact/hooks";
import { openMeeting } from "../net/connection.js";

const MOVED = "organiser:moved";

const here = () => new URLSearchParams(location.search).get("section") || "";
const codeInPath = () => /^\/m\/([^/]+)\//.exec(location.pathname)?.[1];

export const addressOf = (section) => (section ? `?section=${section}` : location.pathname);

/** The section in the address, and a way to another one that "back" undoes. */
export function useSection() {
  const [section, setSection] = useState(here);
  useEffect(() => {
    const follow = () => setSection(here());
    addEventListener("popstate", follow);
    addEventListener(MOVED, follow);
    return () => {
      removeEventListener("popstate", follow);
      removeEventListener(MOVED, follow);
    };
  }, []);
  return section;
}

function goTo(section) {
  history.pushState(null, "", addressOf(section));
  dispatchEvent(new Event(MOVED));
}

/** Turn to another meeting, at its checklist. */
export function goToMeeting(code) {
  history.pushState(null, "", `/m/${code}/organiser`);
  openMeeting(code);
}

/** "Back" to another meeting loads it afresh. */
export function followMeetings() {
  let code = codeInPath();
  addEventListener(MOVED, () => (code = codeInPath()));
  addEventListener("popstate", () => {
    if (codeInPath() !== code) location.reload();
  });
}

/** A link to a section that does not load the page again. */
export function SectionLink({ to, children, ...rest }) {
  const follow = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goTo(to);
  };
  return (
    <a href={addressOf(to)} onClick={follow} {...rest}>
      {children}
    </a>
  );
}
