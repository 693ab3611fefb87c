import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CaseText } from "../ui/case-texts.ts";
import { IconButton } from "../ui/IconButton.tsx";
import styles from "./Bar.module.css";
import type { PhaseProgress } from "./present/progress.ts";

interface Props {
  readonly title: CaseText;
  readonly scene: CaseText;
  /** None where the activity shows phases of its own. */
  readonly phases: readonly PhaseProgress[];
  onLeave(): void;
  readonly children: ReactNode;
}

/** The player's own bar: the way out, where one is, how far one has come, and the tools. */
export function Bar({ title, scene, phases, onLeave, children }: Props) {
  const { t } = useTranslation("player");
  return (
    <header className={styles.bar}>
      <div className={styles.inside}>
        <IconButton icon="back" label={t("leave")} onClick={onLeave} />
        <h1 className={styles.title} lang={title.lang}>
          {title.text}
        </h1>
        <span className={styles.scene} lang={scene.lang}>
          {scene.text}
        </span>
        {phases.length > 0 && (
          <ol className={styles.phases} aria-label={t("phases")}>
            {phases.map(({ phase, standing, share }) => (
              <li key={phase} className={styles[standing]} aria-current={standing === "now" ? "step" : undefined}>
                <span className={styles.track} aria-hidden="true">
                  <span className={styles.fill} style={{ inlineSize: `${share * 100}%` }} />
                </span>
                <span className={styles.phase}>{t(`phase.${phase}`)}</span>
              </li>
            ))}
          </ol>
        )}
        <div className={styles.tools}>{children}</div>
      </div>
    </header>
  );
}
