import { useCallback, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "../ui/Button.tsx";
import styles from "./DebriefScreen.module.css";
import { Activities } from "./parts/Activities.tsx";
import { Acts } from "./parts/Acts.tsx";
import { Pair } from "./parts/Chapter.tsx";
import { Compare } from "./parts/Compare.tsx";
import { Details } from "./parts/Details.tsx";
import { Hero } from "./parts/Hero.tsx";
import { Later } from "./parts/Later.tsx";
import { MapChapter } from "./parts/MapChapter.tsx";
import { Meters } from "./parts/Meters.tsx";
import { People } from "./parts/People.tsx";
import { Practice } from "./parts/Practice.tsx";
import { PrintSheet } from "./parts/PrintSheet.tsx";
import { Promises } from "./parts/Promises.tsx";
import { Skills } from "./parts/Skills.tsx";
import { Where } from "./parts/Where.tsx";
import type { DebriefPort } from "./port.ts";
import { ReadingContext, useRead, useReading } from "./reading.ts";
import { useBefore } from "./useBefore.ts";
import { usePrinting } from "./usePrinting.ts";
import { useTexts } from "./useTexts.ts";

/** What the run was worth, and why; read in a minute, or for ten. */
export default function DebriefScreen({ port }: { port: DebriefPort }) {
  const texts = useTexts(port);
  const before = useBefore(port);
  const reading = useReading(port, texts, before);
  const printing = usePrinting();
  const [picked, setPicked] = useState<number | null>(null);
  const reader = useRef<HTMLDivElement>(null);
  const open = useCallback((number: number, pressed: boolean) => {
    setPicked(number);
    // Who presses a mark wants to read; who walks the line with arrow keys wants to stay on it.
    if (pressed) reader.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const read = useCallback((number: number) => open(number, true), [open]);
  if (reading === null) return null;
  const { result, faults } = reading;
  const selected =
    picked ?? faults[0]?.decision.number ?? result.mostCostly?.number ?? result.decisions[0]?.number ?? null;
  return (
    <ReadingContext value={reading}>
      <div className={styles.page}>
        <Hero onPrint={() => print()} />
        <div className={styles.table}>
          <div className={styles.inside}>
            {result.decisions.length > 0 && <Where selected={selected} onSelect={open} />}
            <Later>
              <Practice selected={selected} onSelect={setPicked} ref={reader} />
              <Activities />
              <People />
              <Pair>
                <Skills />
                <Meters />
              </Pair>
              <Promises />
              <Acts />
              <MapChapter onSelect={read} />
              <Compare />
              <Details />
              <Ways />
            </Later>
          </div>
        </div>
      </div>
      {printing && <PrintSheet />}
    </ReadingContext>
  );
}

function Ways() {
  const { t } = useTranslation("debrief");
  const { links } = useRead().port;
  return (
    <nav className={styles.ways} aria-label={t("ways.title")}>
      <ButtonLink href={links.again}>{t("ways.again")}</ButtonLink>
      <ButtonLink variant="link" href={links.progress}>
        {t("ways.progress")}
      </ButtonLink>
      <ButtonLink variant="link" href={links.cases}>
        {t("ways.cases")}
      </ButtonLink>
    </nav>
  );
}
