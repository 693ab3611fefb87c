import { useTranslation } from "react-i18next";
import { useRun, useStudio } from "../../context.ts";
import { startAt } from "../../document/commands/rules.ts";
import { placeOf } from "../../document/place.ts";
import { shown } from "../../document/unwritten.ts";
import { Select } from "./Picks.tsx";

/** The scene in which play begins. */
export function StartAt() {
  const { t } = useTranslation("studio");
  const run = useRun();
  const scenes = useStudio(({ doc }) => doc.case.scenes);
  const start = useStudio(({ doc }) => doc.case.start.scene);
  const options = scenes.map(({ id, title }) => ({ value: id, label: shown(title) || id }));
  return (
    <Select
      label={t("field.startScene")}
      value={start}
      options={options}
      onChange={(id) => run(startAt(placeOf("scenes", id)))}
    />
  );
}
