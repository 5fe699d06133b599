import { useRef, useState } from "preact/hooks";

/**
 * @param {any} one
 * @param {any} other
 */
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/**
 * A value that shows the moment it is chosen, until the board says it itself: `[shown, choose]`.
 * `choose` takes a value, or a function of the one that was chosen last, saves it by `save` and
 * answers as that does; when it is refused, what is stored shows again.
 *
 * @template T
 * @param {T} stored
 * @param {(value: T) => Promise<any>} save
 * @returns {[T, (next: T | ((now: T) => T)) => Promise<any>]}
 */
export function useChosen(stored, save) {
  const [wish, setWish] = useState(/** @type {{value: T, over: T} | null} */ (null));
  const overtaken = wish !== null && !same(wish.over, stored);
  if (overtaken) setWish(null);
  const latest = useRef(stored);
  latest.current = wish === null || overtaken ? stored : wish.value;

  /** @param {T | ((now: T) => T)} next */
  const choose = async (next) => {
    const value = next instanceof Function ? next(latest.current) : next;
    const own = { value, over: stored };
    latest.current = value;
    setWish(own);
    const takeBack = () => setWish((now) => (now === own ? null : now));
    try {
      const done = await save(value);
      if (done === null) takeBack();
      return done;
    } catch (error) {
      takeBack();
      throw error;
    }
  };
  return [latest.current, choose];
}
