import { meetingPath } from "../net/api.js";
import { useFetched } from "../net/fetched.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { Refusal } from "../ui/act.jsx";
import { OwnLink } from "./own-link.jsx";

/** A link for each body that owes answers after the close: it sees what it owes, and answers. */
export function BodyLinks() {
  const { board, meetingCode } = useLive();
  const after = [board.replies, board.questions];
  const { value, error, again } = useFetched(meetingPath(meetingCode, "links"), { after });
  const bodies = value?.bodies ?? [];
  if (!bodies.length) return <Refusal error={error} />;
  return (
    <section class="stack" aria-labelledby="body-links">
      <h3 id="body-links">{t("organiser.body_links")}</h3>
      <p class="muted">{t("organiser.body_links_about")}</p>
      <Refusal error={error} />
      <ul class="plain-list rows">
        {bodies.map((body) => (
          <BodyLink key={body.body} {...body} again={again} />
        ))}
      </ul>
    </section>
  );
}

function BodyLink({ body, owes, link, again }) {
  return (
    <li class="entry">
      <OwnLink
        head={
          <>
            <h4>{body}</h4>
            <p class="muted small">{t("organiser.body_owes", { count: owes })}</p>
          </>
        }
        name={body}
        of="answerer"
        whose={{ body }}
        link={link}
        words="body_link"
        again={again}
      />
    </li>
  );
}
