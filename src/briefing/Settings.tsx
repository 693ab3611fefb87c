import { useTranslation } from "react-i18next";
import type { CaseFrame } from "../core/case/schema.ts";
import { Switch } from "../ui/Switch.tsx";

interface Props {
  readonly frame: CaseFrame;
  readonly timing: boolean;
  readonly onTiming: (on: boolean) => void;
}

/** Timed decisions are the trainee's to turn on, and only offered where the case has any. */
export function Settings({ frame, timing, onTiming }: Props) {
  const { t } = useTranslation("briefing");
  const beats = frame.scenes.flatMap(({ activity }) => (Array.isArray(activity.beats) ? activity.beats : []));
  if (!beats.some((beat) => typeof beat === "object" && beat !== null && "clock" in beat)) return null;
  return (
    <section aria-labelledby="settings">
      <h2 id="settings">{t("settings")}</h2>
      <Switch label={t("timing")} help={t("timingHelp")} checked={timing} onChange={onTiming} />
    </section>
  );
}
