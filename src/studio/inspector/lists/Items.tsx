import { useTranslation } from "react-i18next";
import { Icon } from "../../../ui/icons.tsx";
import { useStudio, useStudioStore, useValue } from "../../context.ts";
import { kindInList } from "../../document/kinds.ts";
import { letterOf, nameOf } from "../../document/names.ts";
import type { Place } from "../../document/types.ts";
import { TextAt } from "../fields/TextAt.tsx";
import { Add } from "./Add.tsx";
import styles from "./Lists.module.css";
import { Tools } from "./Tools.tsx";

const NONE: readonly { readonly id: string }[] = [];

/** Entries of a list by their names. Each opens as a form of its own; what is only a text is written right here. */
export function Items({ list }: { list: Place }) {
  const { t } = useTranslation("studio");
  const items = useValue<readonly { readonly id: string }[]>(list) ?? NONE;
  const kind = kindInList(list);
  return (
    <div className={styles.list}>
      {items.length === 0 && <p className={styles.none}>{t(`empty.${kind}`)}</p>}
      {items.map(({ id }, i) =>
        kind === "known" ? (
          <div key={id} className={styles.row}>
            <span style={{ flex: 1 }}>
              <TextAt bare voice place={`${list}/${id}/text`} label={t("field.knownNumber", { number: i + 1 })} />
            </span>
            <Tools place={`${list}/${id}`} name={t("field.knownNumber", { number: i + 1 })} />
          </div>
        ) : (
          <Item key={id} place={`${list}/${id}`} />
        ),
      )}
      <Add list={list} {...(kind === "known" ? { stay: list } : {})} />
    </div>
  );
}

function Item({ place }: { place: Place }) {
  const store = useStudioStore();
  const name = useStudio(({ doc }) => nameOf(doc.case, place));
  const letter = useStudio(({ doc }) => (place.includes("/choices/") ? letterOf(doc.case, place) : ""));
  const lang = useStudio(({ doc }) => doc.case.language);
  return (
    <div className={styles.row}>
      <button type="button" className={styles.link} onClick={() => store.select(place)}>
        {letter !== "" && <span className={styles.letter}>{letter}</span>}
        <span className={styles.words} lang={lang}>
          {name}
        </span>
        <Icon name="next" size={16} />
      </button>
      <Tools place={place} name={name} />
    </div>
  );
}
