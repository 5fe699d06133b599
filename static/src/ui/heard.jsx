import "./recorder.css";

import { useEffect, useRef, useState } from "preact/hooks";
import { get, getBlob, meetingPath } from "../net/api.js";
import { useLive } from "../net/store.js";
import { hm } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "./act.jsx";
import { Button } from "./button.jsx";

// a moment is when somebody pressed: what it is about began a little before
const BEFORE_MS = 5_000;

/**
 * Hear again what was said at a moment (UTC milliseconds), as far as it was recorded; one piece
 * follows the other.
 *
 * @param {{at: number, label: string}} props
 */
export function Heard({ at, label }) {
  const { meetingCode } = useLive();
  const { run, busy, error } = useAct();
  const [playing, setPlaying] = useState(/** @type {any} */ (null));
  const [missing, setMissing] = useState(false);
  const url = useRef("");
  useEffect(() => () => URL.revokeObjectURL(url.current), []);

  const play = async (
    /** @type {any} */ piece,
    /** @type {any[]} */ pieces,
    /** @type {number} */ from,
  ) => {
    const blob = await getBlob(meetingPath(meetingCode, `recording/${piece.start}`));
    URL.revokeObjectURL(url.current);
    url.current = URL.createObjectURL(blob);
    setPlaying({ piece, pieces, url: url.current, from: Math.max(0, from - piece.start) / 1000 });
  };
  const listen = async () => {
    const { pieces } = await get(meetingPath(meetingCode, "recording"));
    const wanted = at - BEFORE_MS;
    const piece = pieces.find((/** @type {any} */ each) => each.end > wanted);
    setMissing(!piece || piece.start > at + BEFORE_MS);
    if (piece && piece.start <= at + BEFORE_MS) await play(piece, pieces, wanted);
  };
  const next = () => {
    const { piece, pieces } = playing;
    const following = pieces[pieces.indexOf(piece) + 1];
    if (following) run(() => play(following, pieces, following.start));
  };
  return (
    <div class="heard">
      <Button kind="quiet" busy={busy} onClick={() => run(listen)}>
        {t("recording.hear", { what: label, time: hm(at) })}
      </Button>
      <p role="status" class="hint">
        {missing && t("recording.not_heard")}
      </p>
      {playing && (
        // biome-ignore lint/a11y/useMediaCaption: it is what the secretary writes down
        <audio
          key={playing.url}
          src={playing.url}
          controls
          autoplay
          aria-label={label}
          onLoadedMetadata={(event) => {
            event.currentTarget.currentTime = playing.from;
          }}
          onEnded={next}
        />
      )}
      <Refusal error={error} />
    </div>
  );
}
