import { send } from "../net/connection.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "../ui/act.jsx";
import { Button } from "../ui/button.jsx";
import { Field } from "../ui/field.jsx";
import { pngsOf } from "./png.js";

const OWN_COLOUR = "#0b5a5e";

/** What the screen wears: the house's emblem, which phones show too, and one colour. */
export function Look() {
  const { emblem, colour } = useLive().board.meeting;
  const { act, run, busy, error } = useAct();
  const bring = (input) => {
    const [file] = input.files;
    if (file) run(async () => send("emblem.set", await pngsOf(file)));
    input.value = "";
  };
  const wear = (chosen) => act("meeting.edit", { colour: chosen });
  return (
    <section class="stack" aria-labelledby="look">
      <h3 id="look">{t("organiser.look")}</h3>
      {emblem && (
        <div class="row">
          <img class="emblem-kept" src={`data:image/png;base64,${emblem}`} alt="" />
          <Button kind="quiet" busy={busy} onClick={() => act("emblem.remove")}>
            {t("organiser.emblem_remove")}
          </Button>
        </div>
      )}
      <Field
        type="file"
        name="emblem"
        accept="image/*"
        label={t("organiser.emblem")}
        hint={t("organiser.emblem_hint")}
        onChange={(event) => bring(event.currentTarget)}
      />
      <Field
        type="color"
        name="colour"
        label={t("organiser.colour")}
        hint={t("organiser.colour_hint")}
        value={colour || OWN_COLOUR}
        onChange={(event) => wear(event.currentTarget.value)}
      />
      {colour && (
        <div>
          <Button kind="quiet" busy={busy} onClick={() => wear("")}>
            {t("organiser.colour_own")}
          </Button>
        </div>
      )}
      <Refusal error={error} />
    </section>
  );
}
