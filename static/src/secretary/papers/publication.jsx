import { useState } from "preact/hooks";
import { PREPARED, useKept } from "../../keeping/kept.js";
import { documentPath } from "../../net/api.js";
import { useFetched } from "../../net/fetched.js";
import { useLive } from "../../net/store.js";
import { t } from "../../text/i18n.jsx";
import { NAME_LIMIT } from "../../text/vocabulary.js";
import { errorOf, Refusal, useAct } from "../../ui/act.jsx";
import { Button } from "../../ui/button.jsx";
import { Dialog } from "../../ui/dialog.jsx";
import { Field } from "../../ui/field.jsx";

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
  const { value: findings, error, again } = useFetched(documentPath(meetingCode, "names.json"));
  if (error) {
    return (
      <>
        <Refusal error={error} />
        <Button onClick={again}>{t("secretary.try_again")}</Button>
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
      <ByHand words={board.meeting.hidden_words ?? []} changed={again} />
    </>
  );
}

/** Words that were not found but are to be hidden all the same. */
function ByHand({ words, changed }) {
  const { act, busy, error } = useAct();
  const { meetingCode } = useLive();
  const [word, setWord, draft] = useKept(`hide.${meetingCode}`, "", PREPARED);
  const [hidden, setHidden] = useState(null);
  const hide = async (event) => {
    event.preventDefault();
    setHidden(null);
    await draft.handIn(async (word) => {
      const done = await act("name.hide", { word });
      if (!done) return null;
      setHidden({ word: word.trim(), count: done.places });
      changed();
      return done;
    });
  };
  const unhide = async (gone) => {
    setHidden(null);
    if (await act("name.unhide", { word: gone })) changed();
  };
  return (
    <section class="by-hand" aria-labelledby="by-hand">
      <h3 id="by-hand">{t("secretary.by_hand")}</h3>
      <ul class="plain-list">
        {words.map((each) => (
          <li key={each} class="by-hand-word">
            <span lang="vi">{each}</span>
            <Button
              busy={busy}
              aria-label={t("secretary.by_hand_undo_name", { word: each })}
              onClick={() => unhide(each)}
            >
              {t("secretary.by_hand_undo")}
            </Button>
          </li>
        ))}
      </ul>
      <form class="by-hand-form" onSubmit={hide} noValidate>
        <Field
          name="word"
          label={t("secretary.by_hand_word")}
          hint={t("secretary.by_hand_hint")}
          error={errorOf(error, "word")}
          maxLength={NAME_LIMIT}
          autocomplete="off"
          value={word}
          onInput={(event) => setWord(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" busy={busy}>
            {t("secretary.name_hide")}
          </Button>
        </div>
        <Refusal error={error} but={["word"]} />
        <p role="status">{hidden && t("secretary.by_hand_done", hidden)}</p>
      </form>
    </section>
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
