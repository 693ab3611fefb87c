import { useEffect, useMemo, useRef, useState } from "react";
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Dialog } from "../../ui/Dialog.tsx";
import { useStudio } from "../context.ts";
import styles from "./Pick.module.css";
import { matching, type Pick } from "./targets.ts";

/** More nobody reads: typing makes the list shorter. */
const SHOWN = 60;

interface Props {
  readonly title: string;
  readonly picks: readonly Pick[];
  readonly onPick: (pick: Pick) => void;
  readonly onClose: () => void;
}

/** A list of places of the case to pick one from: typing narrows it, arrows walk it, Enter picks. */
export function PickDialog({ title, picks, onPick, onClose }: Props) {
  const { t } = useTranslation("studio");
  const lang = useStudio(({ doc }) => doc.case.language);
  const [wanted, setWanted] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Once the dialog is open: it first gives the focus to its cross.
    const frame = requestAnimationFrame(() => field.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const found = useMemo(() => matching(picks, wanted), [picks, wanted]);
  return (
    <Dialog open onClose={onClose} title={title}>
      <div className={styles.pick}>
        <Autocomplete inputValue={wanted} onInputChange={setWanted}>
          <SearchField aria-label={t("map.pick.filter")}>
            <Input ref={field} className={styles.filter as string} placeholder={t("map.pick.filter")} />
          </SearchField>
          <ListBox
            className={styles.list as string}
            aria-label={title}
            items={found.slice(0, SHOWN).map((pick) => ({ ...pick, id: pick.place }))}
            onAction={(key) => {
              const pick = found.find(({ place }) => place === key);
              if (pick !== undefined) onPick(pick);
            }}
            renderEmptyState={() => <p className={styles.none}>{t("map.noHits")}</p>}
          >
            {(pick) => (
              <ListBoxItem className={styles.item as string} textValue={pick.name}>
                <span className={styles.kind}>{t(`kind.${pick.kind}`)}</span>
                <span lang={lang}>{pick.name}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Autocomplete>
        {found.length > SHOWN && <p className={styles.none}>{t("map.pick.more", { count: found.length - SHOWN })}</p>}
      </div>
    </Dialog>
  );
}
