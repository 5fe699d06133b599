import "./notice.css";

/**
 * A remark set apart; `tone` is info, answered, promised, accent or danger.
 *
 * @param {{tone?: "info" | "answered" | "promised" | "accent" | "danger", title?: string, children?: any, [attribute: string]: any}} props
 */
export function Notice({ tone = "info", title, children, ...rest }) {
  return (
    <div class={`notice notice-${tone} stack-tight`} {...rest}>
      {title && <p class="notice-title">{title}</p>}
      {children}
    </div>
  );
}
