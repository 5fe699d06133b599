import { currentItem } from "../../board/programme.js";
import { useKept } from "../../keeping/kept.js";
import { serverNow } from "../../net/clock.js";
import { send } from "../../net/connection.js";
import { useLive } from "../../net/store.js";
import { hm } from "../../text/format.js";
import { t } from "../../text/i18n.jsx";
import { Refusal, useAct } from "../../ui/act.jsx";
import { Button } from "../../ui/button.jsx";
import { Dialog } from "../../ui/dialog.jsx";
import { Field } from "../../ui/field.jsx";

/** Ghi nhanh: one line, with its time, at the end of the current item's notes. */
export function QuickNote({ open, close }) {
  const { board } = useLive();
  const item = currentItem(board);
  return (
    <Dialog
      open={open}
      onClose={close}
      title={item ? t("secretary.quick_note_to", { title: item.title }) : t("secretary.quick_note")}
    >
      {open && item && <NoteForm item={item} close={close} />}
      {open && !item && <p>{t("secretary.quick_note_none")}</p>}
    </Dialog>
  );
}

function NoteForm({ item, close }) {
  const { meetingCode } = useLive();
  const [text, setText, draft] = useKept(`quick.${meetingCode}`, "");
  const { run, busy, error } = useAct();
  const submit = async (event) => {
    event.preventDefault();
    if (!draft.now().trim() || busy) return;
    const add = (line) => run(() => append(item, `- (${hm(serverNow())}) ${line.trim()}`));
    if (await draft.handIn(add)) close();
  };
  return (
    <form class="stack" onSubmit={submit}>
      <Field
        autofocus
        label={t("secretary.quick_note_text")}
        hint={t("secretary.quick_note_hint")}
        maxLength={2000}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <Refusal error={error} />
      <Button type="submit" kind="primary" busy={busy} disabled={!text.trim()}>
        {t("secretary.quick_note_save")}
      </Button>
    </form>
  );
}

/** Add a line to the notes as they are now; what someone else wrote meanwhile stays before it. */
async function append(item, line, notes = item.notes, version = item.version) {
  const text = notes ? `${notes}\n${line}` : line;
  try {
    return await send("note.write", { item: item.id, text, base_version: version });
  } catch (refusal) {
    if (refusal.code !== "conflict") throw refusal;
    return append(item, line, refusal.details.text, refusal.details.version);
  }
}
