import { byPosition } from "../board/rows.js";
import { PREPARED, useForm } from "../keeping/kept.js";
import { meetingPath, postFile } from "../net/api.js";
import { send } from "../net/connection.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { LINE_LIMIT } from "../text/vocabulary.js";
import { errorOf, Refusal, useAct } from "../ui/act.jsx";
import { attachmentSize, attachmentUrl } from "../ui/attachments.jsx";
import { Button } from "../ui/button.jsx";
import { Field } from "../ui/field.jsx";
import { Remove } from "./remove.jsx";
import { SavedField } from "./saved.jsx";

const FILES = ".pdf,.docx,.png,.jpg,.jpeg,.txt";

/** Documents that every phone of this meeting can read. */
export function Attachments() {
  const attachments = byPosition(useLive().board.attachments);
  return (
    <>
      <p class="muted">{t("organiser.attachments_about")}</p>
      {attachments.length === 0 && <p class="muted">{t("organiser.attachments_empty")}</p>}
      <ul class="plain-list rows">
        {attachments.map((attachment) => (
          <Attachment key={attachment.id} attachment={attachment} />
        ))}
      </ul>
      <AddAttachment />
    </>
  );
}

function useFile() {
  const { run, busy, error } = useAct();
  const { meetingCode } = useLive();
  const bring = (input, tell) => {
    const [file] = input.files;
    if (file)
      run(async () => {
        const kept = await postFile(meetingPath(meetingCode, "attachments"), file);
        await tell({ ...kept, name: file.name.slice(-LINE_LIMIT) });
      });
    // so that the mended file can be chosen again
    input.value = "";
  };
  return { bring, busy, error };
}

function Attachment({ attachment }) {
  const { bring, busy, error } = useFile();
  const { meetingCode } = useLive();
  const { id, title, file, name } = attachment;
  const edit = (values) => send("attachment.edit", { attachment: id, ...values });
  return (
    <li class="entry entry-fields" aria-label={title}>
      <SavedField
        name={`attachment.${id}.title`}
        label={t("organiser.attachment_title")}
        stored={title}
        save={(value) => edit({ title: value })}
      />
      <Field
        type="file"
        name={`attachment.${id}.file`}
        accept={FILES}
        label={t(file ? "organiser.attachment_replace" : "organiser.attachment_file")}
        error={error?.message}
        aside={<p role="status">{busy && t("common.saving")}</p>}
        onChange={(event) => bring(event.currentTarget, edit)}
      />
      <p>
        {file ? (
          <a href={attachmentUrl(meetingCode, attachment)} target="_blank" rel="noreferrer">
            {name || title} ({attachmentSize(attachment)})
          </a>
        ) : (
          t("organiser.attachment_missing")
        )}
      </p>
      <Remove command="attachment.remove" args={{ attachment: id }} name={title} />
    </li>
  );
}

function AddAttachment() {
  const { act, busy, error } = useAct();
  const { meetingCode } = useLive();
  const blank = { title: "" };
  const [values, change, draft] = useForm(`add.attachment.${meetingCode}`, blank, PREPARED);
  async function submit(event) {
    event.preventDefault();
    const { title } = event.currentTarget.elements;
    if (await draft.handIn((now) => act("attachment.add", now))) title.focus();
  }
  return (
    <form class="add stack" onSubmit={submit} noValidate>
      <h3>{t("organiser.attachment_add")}</h3>
      <Field
        name="title"
        label={t("organiser.attachment_title")}
        hint={t("organiser.attachment_title_hint")}
        error={errorOf(error, "title")}
        maxLength={LINE_LIMIT}
        value={values.title}
        onInput={(event) => change({ title: event.currentTarget.value })}
      />
      <Refusal error={error} but={["title"]} />
      <Button type="submit" kind="primary" busy={busy}>
        {t("organiser.attachment_add")}
      </Button>
    </form>
  );
}
