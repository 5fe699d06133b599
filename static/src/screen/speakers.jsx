import { t } from "../text/i18n.jsx";
import { Talking } from "../ui/talking.jsx";
import { Fit } from "./fit.jsx";

/** Who has the floor, with the clock of the turn, and who is next. */
export function Speakers({ board }) {
  const { speaker, next = [], waiting = 0 } = board.stage;
  const paused = board.meeting.registration === "paused";
  return (
    <>
      <h1 class="view-title view-head">
        <span>{t(speaker ? "screen.speaking" : "screen.speakers")}</span>
        <span class="view-aside">
          {t("screen.speakers_waiting", { count: waiting })}
          {paused && ` · ${t("screen.registration_paused")}`}
        </span>
      </h1>
      <Fit max={11} class="floor">
        {speaker ? (
          <>
            <p class="floor-name fit-clamp">{speakerName(speaker)}</p>
            <p class="floor-from fit-clamp">{speakerFrom(speaker)}</p>
            <Talking speaker={speaker} class="floor-clock" />
          </>
        ) : (
          <p class="floor-from">{t("screen.floor_free")}</p>
        )}
      </Fit>
      {next.length > 0 && (
        <p class="floor-next">
          {t("screen.speakers_next")}{" "}
          <strong>{next.map((one) => inWords(one)).join("  ·  ")}</strong>
        </p>
      )}
    </>
  );
}

/** The line about who speaks, beside whatever else the screen shows. */
export function OnFloor({ speaker }) {
  return (
    <p class="band-speaker">
      <Talking speaker={speaker} />{" "}
      <span>
        {t("screen.speaking")}: <strong>{inWords(speaker)}</strong>
      </span>
    </p>
  );
}

/** @param {Record<string, any>} speaker */
const told = ({ name, unit, seat, group }) => [name, unit, seat, group].filter(Boolean);

/** @param {Record<string, any>} speaker */
const speakerName = (speaker) => told(speaker)[0] ?? t("screen.delegate");

/** @param {Record<string, any>} speaker */
const speakerFrom = (speaker) => told(speaker).slice(1).join(" – ");

/** @param {Record<string, any>} speaker */
const inWords = (speaker) => told(speaker).join(" – ") || t("screen.delegate");
