/**
 * A page that says one thing, while there is nothing else to show.
 *
 * @param {{title: string, children?: any}} props
 */
export function QuietPage({ title, children }) {
  return (
    <div class="quiet-page stack" role="status">
      <h1>{title}</h1>
      {children}
    </div>
  );
}
