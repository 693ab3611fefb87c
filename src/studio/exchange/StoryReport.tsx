import { useTranslation } from "react-i18next";
import { PLACEHOLDERS } from "../../core/story/blank.ts";
import type { Lost } from "../../core/story/draft.ts";
import { Button } from "../../ui/Button.tsx";
import type { ImportedStory } from "./files/story.ts";
import styles from "./Report.module.css";

const COUNTS = ["passages", "choices", "endings"] as const;
/** Places that are named of one thing: a variable may stand in every passage. */
const PLACES = 3;

/** What was carried over of a Twine or ink story, and by name what was not. */
export function StoryReport({ story, onBegin }: { story: ImportedStory; onBegin: () => void }) {
  const { t } = useTranslation("studio");
  const title = String(story.case.title);
  const lost = byThing(story.lost);
  return (
    <section className={styles.report} aria-labelledby="understood">
      <h2 id="understood">{t("exchange.understood")}</h2>
      <p className={styles.languages}>
        <q>{title}</q>
      </p>
      <dl className={styles.counts}>
        {COUNTS.map((what) => (
          <div key={what}>
            <dt>{t(`exchange.count.${what}`)}</dt>
            <dd>{story[what]}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.begin}>
        <Button variant="primary" onClick={onBegin}>
          {t("exchange.begin")}
        </Button>
      </div>
      <h3>
        {t("exchange.owed")} <span className={styles.number}>{PLACEHOLDERS.length}</span>
      </h3>
      <p className={styles.none}>{t("exchange.owedText")}</p>
      <div aria-live="polite">{lost.length === 0 && <p className={styles.none}>{t("exchange.allCarried")}</p>}</div>
      {lost.length > 0 && (
        <>
          <h3>
            {t("exchange.leftOut")} <span className={styles.number}>{lost.length}</span>
          </h3>
          <ul className={styles.notes}>
            {lost.map(({ what, name, where }) => (
              <li key={`${what} ${name}`}>
                <span className={styles.whole}>{t(`exchange.lost.${what}`, { defaultValue: what })}</span>
                <q className={styles.quote}>{name}</q>
                <p>
                  {t("exchange.lostIn", {
                    places: where.slice(0, PLACES).join(", "),
                    count: Math.max(0, where.length - PLACES),
                    context: where.length > PLACES ? "more" : undefined,
                  })}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Each thing once, with all the places it stood in. */
function byThing(lost: readonly Lost[]): { what: string; name: string; where: string[] }[] {
  const things = new Map<string, { what: string; name: string; where: string[] }>();
  for (const { what, name, where } of lost) {
    const key = `${what}\n${name}`;
    const known = things.get(key);
    if (known === undefined) things.set(key, { what, name, where: [where] });
    else known.where.push(where);
  }
  return [...things.values()];
}
