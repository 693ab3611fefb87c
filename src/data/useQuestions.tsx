import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { dayAndTime } from "../ui/when.ts";
import type { Question } from "./ConfirmDialog.tsx";
import type { CaseItem, DataPort, RunItem } from "./types.ts";
import type { Data } from "./useData.ts";

/** What is asked before something is deleted. */
export function useQuestions(port: DataPort, { run }: Data, now: number, ask: (question: Question) => void) {
  const { t, i18n } = useTranslation("data");
  const titleOf = ({ title }: CaseItem): string => (title === "" ? t("runs.gone") : title);
  return {
    deleteRun(item: CaseItem, one: RunItem): void {
      const when = t("runs.when", dayAndTime(one.updatedAt, now, i18n.language));
      ask({
        title: t("confirm.run"),
        text: t("confirm.runText", { title: titleOf(item), when }),
        keep: t("confirm.keep"),
        act: t("confirm.delete"),
        onYes: () => run(async () => ({ what: "deleted", undo: await port.removeRuns([one.id]) })),
      });
    },
    removeCase(item: CaseItem): void {
      const { imported } = item;
      if (imported === undefined) return;
      ask({
        title: t("confirm.case"),
        text: t("confirm.caseText", { title: titleOf(item) }),
        keep: t("confirm.keep"),
        act: t("confirm.remove"),
        onYes: () => run(async () => ({ what: "removed", undo: await port.removeImported(imported.hash) })),
      });
    },
    deleteAll(backup: () => void): void {
      ask({
        title: t("confirm.all"),
        text: t("confirm.allText"),
        keep: t("confirm.keepAll"),
        act: t("confirm.delete"),
        before: (
          <Button variant="link" iconBefore="download" onClick={backup}>
            {t("confirm.backup")}
          </Button>
        ),
        onYes: () => run(async () => ({ what: "deleted", undo: await port.removeAll() })),
      });
    },
  };
}
