import { currentItem } from "../board/programme.js";
import { byPosition } from "../board/rows.js";
import { hm } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "../ui/act.jsx";
import { Button, ConfirmButton, LiveButton } from "../ui/button.jsx";
import { Notice } from "../ui/notice.jsx";
import { NotOpen } from "./not-open.jsx";
import { Onward } from "./onward.jsx";

/** The programme: move it on, and its clock. */
export function ProgrammeTab({ board, choose }) {
  const { act, busy, error } = useAct();
  const items = byPosition(board.agenda);
  if (board.meeting.state !== "open") return <NotOpen board={board} choose={choose} />;
  if (!items.length) return <p class="empty">{t("chair.programme_empty")}</p>;
  const current = currentItem(board);
  const reopened = Boolean(board.meeting.ended_at);
  const { previous, next } = neighbours(items, current);
  const start = (item) => act("agenda.start_item", { item: item.id });
  return (
    <div class="stack">
      <div class="stack-tight">
        {reopened && <Reopened at={board.meeting.ended_at} choose={choose} />}
        {!reopened && (
          <Next next={next} current={current} busy={busy} start={start} choose={choose} />
        )}
        <div class="actions">
          {!reopened && (
            <LiveButton disabled={!previous} busy={busy} onClick={() => start(previous)}>
              {t("chair.previous_item")}
            </LiveButton>
          )}
          {board.stage.view !== "programme" && (
            <LiveButton busy={busy} onClick={() => act("stage.show", { view: "programme" })}>
              {t("chair.show_programme")}
            </LiveButton>
          )}
        </div>
        {current && <ClockKeys item={current} act={act} busy={busy} />}
        <Refusal error={error} />
      </div>
      <ItemList items={items} current={current} start={start} reopened={reopened} />
    </div>
  );
}

function neighbours(items, current) {
  const place = current
    ? items.findIndex((item) => item.id === current.id)
    : items.map((item) => Boolean(item.ended_at)).lastIndexOf(true);
  return { previous: items[current ? place - 1 : place], next: items[place + 1] };
}

/** The meeting is over and was opened again to mend its record: going on means that it goes on. */
function Reopened({ at, choose }) {
  return (
    <>
      <Notice title={t("chair.reopened", { time: hm(at) })}>{t("chair.reopened_help")}</Notice>
      <Onward as={Button} verb={t("chair.to_closing_again")} onPress={() => choose("meeting")} />
    </>
  );
}

function Next({ next, current, busy, start, choose }) {
  if (!next) {
    return <Onward as={Button} verb={t("chair.to_closing")} onPress={() => choose("meeting")} />;
  }
  const verb = t(current ? "chair.next_item" : "chair.first_item");
  return <Onward verb={verb} what={next.title} busy={busy} onPress={() => start(next)} />;
}

function ClockKeys({ item, act, busy }) {
  const paused = Boolean(item.paused_at);
  const extend = (minutes) => act("agenda.extend", { item: item.id, minutes });
  return (
    <div class="actions" role="group" aria-label={t("chair.clock")}>
      <LiveButton
        busy={busy}
        onClick={() => act(paused ? "agenda.resume" : "agenda.pause", { item: item.id })}
      >
        {t(paused ? "chair.resume_clock" : "chair.pause_clock")}
      </LiveButton>
      <LiveButton busy={busy} onClick={() => extend(1)}>
        {t("speaking.more", { minutes: 1 })}
      </LiveButton>
      <LiveButton busy={busy} onClick={() => extend(5)}>
        {t("speaking.more", { minutes: 5 })}
      </LiveButton>
    </div>
  );
}

function ItemList({ items, current, start, reopened }) {
  return (
    <ol class="items">
      {items.map((item, index) => {
        const here = item.id === current?.id;
        return (
          <li key={item.id} class="item" aria-current={here ? "step" : undefined}>
            <span class="item-place">{index + 1}</span>
            <div class="item-words">
              <p class="item-title">{item.title}</p>
              <p class="item-facts">{factsOf(item, here)}</p>
            </div>
            {!here && (
              <ConfirmButton
                as={LiveButton}
                kind="quiet"
                question={t(reopened ? "chair.go_on_question" : "chair.jump_question")}
                confirm={t("chair.jump")}
                onConfirm={() => start(item)}
                aria-label={t("chair.jump_to", { title: item.title })}
              >
                {t("chair.jump")}
              </ConfirmButton>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function factsOf(item, here) {
  const minutes = (item.minutes ?? 0) + (item.extended ?? 0);
  const facts = [item.presenter];
  if (minutes) facts.push(t("chair.minutes", { minutes }));
  if (here) facts.push(t("chair.item_running"));
  else if (item.ended_at) facts.push(t("chair.item_done"));
  if (item.opens_registration) facts.push(t("chair.item_opens_registration"));
  return facts.filter(Boolean).join(" · ");
}
