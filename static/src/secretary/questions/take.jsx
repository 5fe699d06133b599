import { useId, useState } from "preact/hooks";
import { untaken } from "../../board/undoing.js";
import { PREPARED, useKept } from "../../keeping/kept.js";
import { remember } from "../../net/storage.js";
import { useLive } from "../../net/store.js";
import { t } from "../../text/i18n.jsx";
import { NAME_LIMIT } from "../../text/vocabulary.js";
import { Refusal, useAct } from "../../ui/act.jsx";
import { Button } from "../../ui/button.jsx";
import { Field } from "../../ui/field.jsx";
import { useUndo } from "../../ui/undo.jsx";
import { onEscape, useFirstFocus } from "../keys.js";
import { useLayout } from "../layout.js";
import { colleagues, handedToMe, isMine, MY_NAME, myName } from "./hands.js";

/** "Tôi nhận ghi câu này": the other secretaries see who writes. One takes it, hands it over to a
 * colleague, or lets it go. One's name is asked for once. */
export function Take({ question }) {
  const { act, busy, error } = useAct();
  const { follow } = useUndo();
  const [form, setForm] = useState("");
  const mine = isMine(question);
  const { number, taken_by: by, handed_by: from } = question;
  const give = (name, args, words) => {
    setForm("");
    const done = act(name, { question: question.id, ...args });
    return follow(done, t(words, { number, name: args.to }), untaken(question));
  };
  const take = (name) => give("question.take", { name }, "secretary.did_take");
  const handOver = (to) =>
    give("question.hand_over", { to, by: myName() }, "secretary.did_hand_over");
  const letGo = () => give("question.let_go", {}, "secretary.did_let_go");
  const named = (name) => {
    remember(MY_NAME, name);
    take(name);
  };

  if (form === "take") return <NameForm close={() => setForm("")} done={named} />;
  if (form === "hand") return <HandOver close={() => setForm("")} done={handOver} />;
  return (
    <>
      {by && (
        <span class={mine ? "chip chip-mine" : "chip"} data-taken={mine ? undefined : true}>
          {mine ? t("secretary.taken_by_me") : t("secretary.taken_by", { name: by })}
          {from && ` (${t("secretary.handed_by", { name: from })})`}
        </span>
      )}
      {(!mine || from) && (
        <Button busy={busy} onClick={() => (myName() ? take(myName()) : setForm("take"))}>
          {t(by && !mine ? "secretary.take_over" : "secretary.take")}
        </Button>
      )}
      <Button kind="quiet" onClick={() => setForm("hand")}>
        {t("secretary.hand_over")}
      </Button>
      {mine && (
        <Button kind="quiet" busy={busy} onClick={letGo}>
          {t("secretary.let_go")}
        </Button>
      )}
      <Refusal error={error} />
    </>
  );
}

/** What colleagues handed over to whoever sits here, and the way to it. */
export function Handed() {
  const { board } = useLive();
  const layout = useLayout();
  const handed = board.meeting.state === "open" ? handedToMe(board) : [];
  const selected = handed.map(({ id }) => id);
  return (
    <div role="status">
      {handed.length > 0 && (
        <Button
          kind="quiet"
          onClick={() => layout.change({ tab: "answers", selected, reading: true })}
        >
          {t("secretary.handed_to_me", {
            numbers: handed.map(({ number }) => number).join(", "),
            name: [...new Set(handed.map(({ handed_by: by }) => by))].join(", "),
          })}
        </Button>
      )}
    </div>
  );
}

function NameForm({ done, close }) {
  return (
    <OneName
      keptAs={`${MY_NAME}.draft`}
      label={t("secretary.my_name")}
      hint={t("secretary.my_name_hint")}
      press={t("secretary.take")}
      done={done}
      close={close}
    />
  );
}

function HandOver({ done, close }) {
  const { board } = useLive();
  return (
    <OneName
      keptAs="secretary.hand_over"
      label={t("secretary.hand_over_to")}
      press={t("secretary.hand_over_now")}
      names={colleagues(board)}
      done={done}
      close={close}
    />
  );
}

/** A form that asks for one name, typed or picked among `names`. */
function OneName({ keptAs, label, hint = "", press, names = [], done, close }) {
  const [name, setName, draft] = useKept(keptAs, "", PREPARED);
  const field = useFirstFocus();
  const list = useId();
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
        label={label}
        hint={hint}
        maxLength={NAME_LIMIT}
        list={names.length ? list : undefined}
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <datalist id={list}>
        {names.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <div class="actions">
        <Button type="submit" kind="primary">
          {press}
        </Button>
        <Button onClick={close}>{t("common.cancel")}</Button>
      </div>
    </form>
  );
}
