import { meetingPath } from "../net/api.js";
import { useFetched } from "../net/fetched.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { Refusal } from "../ui/act.jsx";
import { OwnLink } from "./own-link.jsx";

/** A link for each body that owes answers after the close: it sees what it owes, and answers. */
export function BodyLinks() {
  const { bodies: all, error, again } = useBodyLinks();
  // until then an answerer's stands with who answers
  const bodies = all.filter(({ owes, answerers }) => owes || !answerers.length);
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

/** The links of who answers, beforehand or after the close. */
export function useBodyLinks() {
  const { board, meetingCode } = useLive();
  const after = [board.replies, board.questions, board.answerers, board.meeting.state];
  const { value, error, again } = useFetched(meetingPath(meetingCode, "links"), { after });
  const bodies = value?.bodies ?? [];
  const linkOf = (id) => bodies.find(({ answerers }) => answerers.includes(id))?.link;
  return { bodies, linkOf, error, again };
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
