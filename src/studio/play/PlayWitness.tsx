import { useTranslation } from "react-i18next";
import type { Witness } from "../../core/solver/solution.ts";
import { Button } from "../../ui/Button.tsx";
import { usePlayStart } from "./play.ts";

/** Plays the way that a problem was proved by. */
export function PlayWitness({ witness }: { witness: Witness }) {
  const { t } = useTranslation("studio");
  const start = usePlayStart();
  if (start === null) return null;
  return (
    <Button variant="link" size="small" onClick={() => start({ witness })}>
      {t("problem.play")}
    </Button>
  );
}
