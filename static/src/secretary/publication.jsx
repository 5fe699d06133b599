import { useEffect, useState } from "preact/hooks";
import { Refusal, useAct } from "../shared/act.jsx";
import { get } from "../shared/api.js";
import { Button } from "../shared/button.jsx";
import { Dialog } from "../shared/dialog.jsx";
import { t } from "../shared/i18n.jsx";
import { useLive } from "../shared/live.js";

/** Names left in the free texts, to keep or hide in the public copy, one by one. */
export function Publication({ open, close }) {
  return (
    <Dialog class="publication" open={open} onClose={close} title={t("secretary.public_title")}>
      <p>{t("secretary.public_about")}</p>
      <Findings />
    </Dialog>
  );
}

function Findings() {
  const { board, meetingCode } = useLive();
  const [findings, setFindings] = useState(null);
  const [error, setError] = useState(null);
  const load = () => {
    setError(null);
    const path = `/api/meetings/${encodeURIComponent(meetingCode)}/documents/names.json`;
    get(path).then(setFindings, setError);
  };
  useEffect(load, []);
  if (error) {
    return (
      <>
        <Refusal error={error} />
        <Button onClick={load}>{t("secretary.try_again")}</Button>
      </>
    );
  }
  if (!findings) return <p role="status">{t("common.loading")}</p>;
  const checks = Object.values(board.name_checks ?? {});
  const decided = new Map(checks.map((check) => [check.key, check.keep]));
  const left = findings.filter((finding) => !decided.has(finding.key)).length;
  return (
    <>
      <p class={`notice notice-${left ? "promised" : "answered"}`} role="status">
        {left ? t("secretary.public_left", { count: left }) : t("secretary.public_done")}
      </p>
      <ol class="plain-list findings">
        {findings.map((finding) => (
          <Finding key={finding.key} finding={finding} keep={decided.get(finding.key)} />
        ))}
      </ol>
    </>
  );
}

function Finding({ finding, keep }) {
  const { act, busy, error } = useAct();
  const { key, part, label, before, found, after } = finding;
  const decide = (wish) => act("name.check", { key, keep: wish });
  return (
    <li class="finding">
      <p class="hint">{t(`secretary.found_in_${part}`, { label })}</p>
      <p class="finding-text" lang="vi">
        {before}
        <mark data-hidden={keep === false || undefined}>{found}</mark>
        {after}
      </p>
      <div class="finding-choice" role="group" aria-label={t("secretary.public_choice", { found })}>
        <Button busy={busy} aria-pressed={keep === false} onClick={() => decide(false)}>
          {t("secretary.name_hide")}
        </Button>
        <Button busy={busy} aria-pressed={keep === true} onClick={() => decide(true)}>
          {t("secretary.name_keep")}
        </Button>
      </div>
      <Refusal error={error} />
    </li>
  );
}
