import { useTranslation } from "react-i18next";
import type { Evidence } from "../../core/activity.ts";
import type { DecisionReview } from "../../core/scoring/debrief.ts";
import { Chip } from "../../ui/Chip.tsx";
import { nameOf, saidIn } from "../model/say.ts";
import { lastSaid, type Situation } from "../model/situations.ts";
import { useNumbers } from "../numbers.ts";
import { useRead } from "../reading.ts";
import styles from "./Reader.module.css";
import { Lines, Prose, Speech, Words } from "./Said.tsx";

/** You said, they answered, why. */
export function Told({ decision, situation }: { decision: DecisionReview; situation: Situation | null }) {
  const { t } = useTranslation("debrief");
  const { port, texts } = useRead();
  const frame = port.run.compiled.case;
  const asked = situation === null ? undefined : lastSaid(situation.lines);
  const speaker = decision.heard.find(({ by }) => by !== "you" && by !== "narrator")?.by;
  return (
    <dl className={styles.told}>
      {asked !== undefined && situation !== null && (
        <>
          <dt>{t("told.before", { name: nameOf(texts, frame, asked.by).text })}</dt>
          <dd>
            <Lines lines={[asked]} world={situation.world} />
          </dd>
        </>
      )}
      <dt>{t("told.you")}</dt>
      <dd>
        <Speech of={saidIn(texts, decision.choice, situation?.world)} />
      </dd>
      {decision.heard.length > 0 && (
        <>
          <dt>
            {speaker === undefined ? t("told.then") : t("told.answered", { name: nameOf(texts, frame, speaker).text })}
          </dt>
          <dd>
            <Lines lines={decision.heard} world={situation?.after.world} />
          </dd>
        </>
      )}
      {decision.evidence.length > 0 && (
        <>
          <dt>{t("told.why")}</dt>
          <dd>
            <Why evidence={decision.evidence} />
          </dd>
        </>
      )}
    </dl>
  );
}

/** The reason once, and the points it gave to each skill. */
export function Why({ evidence }: { evidence: readonly Evidence[] }) {
  const { texts } = useRead();
  const { signed } = useNumbers();
  const whys = [...new Set(evidence.map(({ why }) => why))];
  return (
    <>
      {whys.map((why) => (
        <Prose key={why} className={styles.why} of={texts.of(why)} />
      ))}
      <p className={styles.points}>
        {evidence
          .filter(({ points }) => points !== 0)
          .map(({ competency, points }) => (
            <Chip key={competency} tone={points < 0 ? "loss" : "gain"}>
              <Words of={texts.of(`competencies/${competency}.label`)} /> {signed(points)}
            </Chip>
          ))}
      </p>
    </>
  );
}
