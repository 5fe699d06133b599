import { byPosition } from "../board/rows.js";
import { PREPARED, useKept } from "../keeping/kept.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { Button } from "../ui/button.jsx";
import { Field } from "../ui/field.jsx";
import { Notice } from "../ui/notice.jsx";
import { Emblem } from "./emblem.jsx";
import { address, isReviewed, whenAndWhere } from "./sentences.js";
import { siteName } from "./site.js";

/** The first visit: what this is, who will see what, one button. */
export function Join({ onJoin }) {
  const { board, meetingCode } = useLive();
  const [group, setGroup] = useKept(`group.${meetingCode}`, null, PREPARED);
  const { meeting } = board;
  const submit = (event) => {
    event.preventDefault();
    onJoin();
  };
  return (
    <form class="phone-page entrance stack" onSubmit={submit}>
      <div class="stack-tight">
        <div class="entrance-title">
          <Emblem mark={meeting.emblem_mark} code={meetingCode} />
          <h1>{meeting.title}</h1>
        </div>
        {meeting.theme && <p>{meeting.theme}</p>}
        <p class="muted">{whenAndWhere(meeting)}</p>
        <AtSite />
      </div>
      <BrowserHint />
      <GroupField groups={board.groups} value={group} onChange={setGroup} />
      <WhoSeesWhat meeting={meeting} />
      <div class="entrance-bar">
        <Button type="submit" kind="primary" class="wide">
          {t("phone.join")}
        </Button>
      </div>
    </form>
  );
}

/** At which site this phone is, of a meeting at several places. */
export function AtSite() {
  const { board, mine } = useLive();
  const name = siteName(board, mine);
  return name && <p class="muted small">{t("phone.at_site", { name })}</p>;
}

/** Which group or class one belongs to, if one likes to say so. */
export function GroupField({ groups, value, onChange }) {
  const choices = byPosition(groups);
  if (!choices.length) return null;
  return (
    <Field
      as="select"
      label={t("phone.group")}
      hint={t("phone.group_hint")}
      onChange={(event) => onChange(Number(event.currentTarget.value) || null)}
    >
      <option value="" selected={!value}>
        {t("phone.group_none")}
      </option>
      {choices.map((group) => (
        <option key={group.id} value={group.id} selected={group.id === value}>
          {group.name}
        </option>
      ))}
    </Field>
  );
}

/** What becomes of what one sends, and who sees it. */
export function WhoSeesWhat({ meeting }) {
  const you = address(meeting);
  const sites = Object.keys(useLive().board.sites ?? {}).length > 0;
  return (
    <section class="card stack-tight">
      <h2>{t("phone.who_sees_what")}</h2>
      <ul class="stack-tight">
        <li>{t(isReviewed(meeting) ? "phone.reviewed_first" : "phone.shown_at_once", { you })}</li>
        <li>{t("phone.choose_name", { you })}</li>
        {sites && <li>{t("phone.site_told")}</li>}
        <li>{t("phone.upvotes_secret")}</li>
        <li>{t("phone.untied_soon")}</li>
      </ul>
    </section>
  );
}

function BrowserHint() {
  const agent = navigator.userAgent;
  const inZalo = /Zalo (iOS|android)\//i.test(agent);
  if (inZalo)
    return (
      <Notice tone="promised" title={t("phone.zalo")}>
        <p>{t("phone.zalo_hint")}</p>
      </Notice>
    );
  if (/Android/.test(agent)) return <p class="small muted">{t("phone.android_hint")}</p>;
  return null;
}
