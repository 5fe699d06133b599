import { useState } from "preact/hooks";
import { PREPARED, useKept } from "../../keeping/kept.js";
import { recall, remember } from "../../net/storage.js";
import { t } from "../../text/i18n.jsx";
import { NAME_LIMIT } from "../../text/vocabulary.js";
import { Refusal, useAct } from "../../ui/act.jsx";
import { Button } from "../../ui/button.jsx";
import { Field } from "../../ui/field.jsx";
import { onEscape, useFirstFocus } from "../keys.js";

const NAME = "secretary.name";

/** "Tôi nhận ghi câu này": the other secretaries see who writes. One's name is asked for once. */
export function Take({ question }) {
  const { act, busy, error } = useAct();
  const [asking, setAsking] = useState(false);
  const mine = recall(NAME, "");
  const take = (name) => act("question.take", { question: question.id, name });

  if (asking) {
    return (
      <NameForm
        close={() => setAsking(false)}
        done={(name) => {
          remember(NAME, name);
          setAsking(false);
          take(name);
        }}
      />
    );
  }
  if (question.taken_by && question.taken_by === mine) {
    return (
      <>
        <span class="chip chip-mine">{t("secretary.taken_by_me")}</span>
        <span class="small muted">{t("secretary.taken_help")}</span>
      </>
    );
  }
  return (
    <>
      {question.taken_by && (
        <span class="chip" data-taken>
          {t("secretary.taken_by", { name: question.taken_by })}
        </span>
      )}
      <Button busy={busy} onClick={() => (mine ? take(mine) : setAsking(true))}>
        {t(question.taken_by ? "secretary.take_over" : "secretary.take")}
      </Button>
      <Refusal error={error} />
    </>
  );
}

function NameForm({ done, close }) {
  const [name, setName, draft] = useKept(`${NAME}.draft`, "", PREPARED);
  const field = useFirstFocus();
  const submit = (event) => {
    event.preventDefault();
    const typed = draft.now().trim();
    if (!typed) return;
    setName("");
    done(typed);
  };
  return (
    <form class="inline-form" onSubmit={submit} onKeyDown={onEscape(close)}>
      <Field
        ref={field}
        label={t("secretary.my_name")}
        hint={t("secretary.my_name_hint")}
        maxLength={NAME_LIMIT}
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <div class="actions">
        <Button type="submit" kind="primary">
          {t("secretary.take")}
        </Button>
        <Button onClick={close}>{t("common.cancel")}</Button>
      </div>
    </form>
  );
}
