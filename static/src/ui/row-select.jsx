import { byPosition } from "../board/rows.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { Field } from "./field.jsx";

/**
 * One row of a collection, by its name; none while there is none, which may be called otherwise.
 *
 * @param {{rows: Collection, value: any, label: string, none?: string, onChange: (event: any) => void}} props
 */
export function RowSelect({ rows, value, none = t("common.none"), ...rest }) {
  return (
    <Field as="select" value={value || ""} {...rest}>
      <option value="">{none}</option>
      {byPosition(rows).map((row) => (
        <option key={row.id} value={row.id}>
          {row.name}
        </option>
      ))}
    </Field>
  );
}

/**
 * At which site something was said; nothing in a meeting at one place.
 *
 * @param {{value: any, onChange: (event: any) => void}} props
 */
export function SiteField(props) {
  const { sites } = useLive().board;
  if (!Object.keys(sites).length) return null;
  return <RowSelect label={t("common.site")} rows={sites} {...props} />;
}
