import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { recall, remember } from "../net/storage.js";
import { useLive } from "../net/store.js";
import { BeforeOpen } from "./before.jsx";
import { Hall } from "./hall.jsx";
import { Join } from "./join.jsx";
import { Receipt } from "./receipt.jsx";
import { useSite } from "./site.js";
import { useCameAlong, Ways } from "./ways.jsx";

/** The page of someone in the hall: wait, join, take part, take the receipt home. */
export function Phone() {
  const { board, meetingCode } = useLive();
  useSite();
  const key = `joined.${meetingCode}`;
  const [joined, setJoined] = useState(() => recall(key, false));
  const page = useRef(null);
  const arrived = useRef(joined);
  useLayoutEffect(() => {
    if (joined && !arrived.current) page.current.querySelector("h1").focus();
    arrived.current = joined;
  }, [joined]);
  const join = () => {
    remember(key, true);
    setJoined(true);
    scrollTo(0, 0);
  };
  useCameAlong(join);
  return (
    <div ref={page}>
      <Ways />
      {pageOf(board.meeting, joined, join)}
    </div>
  );
}

function pageOf(meeting, joined, join) {
  if (meeting.state === "closed") return <Receipt />;
  if (meeting.state === "draft") return <BeforeOpen onAsked={join} />;
  return joined ? <Hall /> : <Join onJoin={join} />;
}
