import { t } from "../text/i18n.jsx";
import { mannerOf, PollFigures, pollTitle } from "../ui/polls/figures.jsx";
import { Fit } from "./fit.jsx";

/** What the room votes on, with its figures once a chair shows them. */
export function Poll({ board }) {
  const { poll } = board.stage;
  if (!poll) {
    return (
      <div class="calm">
        <h1>{t("screen.poll_gone")}</h1>
      </div>
    );
  }
  return (
    <>
      <h1 class="view-title view-head">
        <span>{mannerOf(poll)}</span>
        <span class="view-aside">{standing(poll)}</span>
      </h1>
      <Fit max={6}>
        <div class="stage-poll">
          <p class="stage-poll-text">{pollTitle(poll)}</p>
          <PollFigures poll={poll} />
        </div>
      </Fit>
      <p class="staged-foot">{hint(poll)}</p>
    </>
  );
}

function standing({ state, manner, voted = 0 }) {
  if (state === "open" && manner === "hands") return "";
  return t("poll.voted", { n: voted });
}

function hint({ state, manner, secret, counts }) {
  if (state !== "open") return counts ? t("screen.poll_result") : t("screen.poll_over");
  if (manner === "phones") return t("screen.poll_phones");
  return t(secret ? "screen.poll_paper" : "screen.poll_hands");
}
