import { useEffect, useState } from "preact/hooks";
import { LiveButton } from "../ui/button.jsx";

const SAME_TAP_MS = 600;

/**
 * The next likely action, largest. Once pressed it offers what comes after that, so it rests for a
 * moment: a second tap right behind the first does not skip anything. `as` is Button where it only
 * turns this page.
 *
 * @param {Record<string, any>} props
 */
export function Onward({ verb, what, onPress, as: Press = LiveButton, ...rest }) {
  const [resting, setResting] = useState(false);
  useEffect(() => {
    if (!resting) return undefined;
    const timer = setTimeout(() => setResting(false), SAME_TAP_MS);
    return () => clearTimeout(timer);
  }, [resting]);
  const press = () => {
    if (resting) return;
    setResting(true);
    onPress();
  };
  return (
    <Press
      kind="primary"
      class="onward"
      aria-disabled={resting || undefined}
      onClick={press}
      {...rest}
    >
      <span class="onward-verb">{verb}</span>
      {what && <span class="onward-what">{what}</span>}
    </Press>
  );
}
