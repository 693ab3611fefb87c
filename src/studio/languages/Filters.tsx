import { useTranslation } from "react-i18next";
import { Field } from "../../ui/Field.tsx";
import { useStudio } from "../context.ts";
import { shown } from "../document/unwritten.ts";
import { Select } from "../inspector/fields/Picks.tsx";
import styles from "./Languages.module.css";
import type { Filter } from "./rows.ts";

const STATES = ["all", "open", "missing", "stale", "done"] as const;

/** Which texts are shown. */
export function Filters({ filter, onFilter }: { filter: Filter; onFilter: (filter: Filter) => void }) {
  const { t } = useTranslation("studio");
  const scenes = useStudio(({ doc }) => doc.case.scenes);
  return (
    <search className={styles.filters}>
      <Select
        label={t("languages.state")}
        value={filter.state}
        options={STATES.map((value) => ({ value, label: t(`languages.states.${value}`) }))}
        onChange={(state) => onFilter({ ...filter, state: state as Filter["state"] })}
      />
      <Select
        label={t("languages.where")}
        value={filter.scene}
        options={[
          { value: "", label: t("languages.everywhere") },
          { value: "/", label: t("languages.head") },
          ...scenes.map(({ id, title }) => ({ value: `/scenes/${id}`, label: shown(title) || id })),
        ]}
        onChange={(scene) => onFilter({ ...filter, scene })}
      />
      <Field
        label={t("languages.search")}
        type="search"
        value={filter.search}
        onChange={({ target }) => onFilter({ ...filter, search: target.value })}
      />
    </search>
  );
}
