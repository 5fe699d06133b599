import "./tabs.css";

/**
 * The parts of a page, one of which is shown. `names` in their order, `words(name)` what each is
 * called, `counts` how much waits in some of them.
 *
 * @param {{label: string, names: string[], words: (name: string) => string, counts: Record<string, number>, tab: string, choose: (name: string) => void}} props
 */
export function Tabs({ label, names, words, counts, tab, choose }) {
  return (
    <nav class="tabs" aria-label={label}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          class="tab"
          aria-current={name === tab ? "page" : undefined}
          onClick={() => choose(name)}
        >
          {words(name)}
          {counts[name] > 0 && <span class="count">{counts[name]}</span>}
        </button>
      ))}
    </nav>
  );
}
