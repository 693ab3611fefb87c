import { useTranslation } from "react-i18next";
import { useStudio, useStudioStore } from "../context.ts";
import { letterOf, nameOf } from "../document/names.ts";
import { find, parentOf } from "../document/place.ts";
import styles from "./Balance.module.css";
import type { Balance, ChoiceStanding } from "./balance.ts";
import { Certainty, type Sureness } from "./Certainty.tsx";
import { placeOfPath } from "./places.ts";

const GROUPS: readonly {
  readonly id: string;
  readonly sure: Sureness;
  readonly has: (one: ChoiceStanding) => boolean;
}[] = [
  { id: "dominated", sure: "proved", has: ({ by }) => by !== undefined },
  { id: "never-offered", sure: "proved", has: ({ standing }) => standing === "never-offered" },
  { id: "never-best", sure: "proved", has: ({ standing, by }) => standing === "never-best" && by === undefined },
  { id: "undecided", sure: "open", has: ({ standing }) => standing === "undecided" },
];

/** Choices that nobody who plays well ever makes, and those that another one beats in everything. */
export function Choices({ balance, lang }: { balance: Balance; lang: string }) {
  const { t } = useTranslation("studio");
  const timed = balance.choices.filter(({ standing }) => standing === "sometimes-best").length;
  const always = balance.choices.filter(({ standing }) => standing === "always-best").length;
  return (
    <section className={styles.section}>
      <h3>{t("balance.choice.title")}</h3>
      <p className={styles.note}>{t("balance.choice.note", { total: balance.choices.length, always, timed })}</p>
      {GROUPS.map(({ id, sure, has }) => {
        const found = balance.choices.filter(has);
        return found.length === 0 ? null : (
          <details key={id} className={styles.group} open={id === "dominated" || id === "never-offered"}>
            <summary>
              <span>{t(`balance.choice.${id}`, { n: found.length })}</span> <Certainty is={sure} />
            </summary>
            <p className={styles.note}>{t(`balance.choice.why-${id}`)}</p>
            <ul className={styles.choices}>
              {found.map((one) => (
                <Choice key={one.path} {...one} lang={lang} />
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}

function Choice({ path, by, lang }: ChoiceStanding & { lang: string }) {
  const { t } = useTranslation("studio");
  const store = useStudioStore();
  const place = placeOfPath(path);
  const doc = useStudio((state) => state.doc.case);
  const gone = find(doc, place) === undefined;
  return (
    <li>
      <button type="button" className={styles.choice} disabled={gone} onClick={() => store.select(place)}>
        <span className={styles.letter}>{letterOf(doc, place)}</span>
        <span className={styles.said} lang={lang}>
          {nameOf(doc, place)}
        </span>
        <span className={styles.where} lang={lang}>
          {nameOf(doc, parentOf(parentOf(place)))}
        </span>
        {by !== undefined && (
          <span className={styles.note}>
            {t("balance.choice.beatenBy", { letter: letterOf(doc, placeOfPath(by)) })}
          </span>
        )}
      </button>
    </li>
  );
}
