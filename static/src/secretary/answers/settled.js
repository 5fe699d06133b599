import { useRef } from "preact/hooks";

/**
 * Saves of one text area, and a way to wait until what stands in it is saved: what is recorded
 * must be what the secretary reads. `settle` is false when it could not be saved.
 */
export function useSettledSaves(within, stored, send) {
  const saves = useRef({ last: null, flying: null });
  const save = (text, base) => {
    const flying = send(text, base).then(
      (answer) => {
        saves.current.last = text;
        return answer;
      },
      (refusal) => {
        // sent twice, as after a reload: the server has these very words
        if (refusal.code === "conflict" && refusal.details.text === text.trim()) {
          saves.current.last = text;
        }
        throw refusal;
      },
    );
    saves.current.flying = flying;
    const landed = () => {
      if (saves.current.flying === flying) saves.current.flying = null;
    };
    flying.then(landed, landed);
    return flying;
  };
  const latest = useRef(stored);
  latest.current = stored;

  const settle = async () => {
    const area = within.current.querySelector("textarea");
    for (let tries = 0; tries < 5; tries += 1) {
      const typed = area.value.trim();
      if (typed === latest.current || typed === saves.current.last?.trim()) return true;
      // a text that loses the focus is saved at once
      if (!saves.current.flying) area.dispatchEvent(new FocusEvent("blur"));
      if (!saves.current.flying) return false;
      await saves.current.flying.catch(() => null);
    }
    return false;
  };
  return { save, settle };
}
