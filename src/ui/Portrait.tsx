import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Mood } from "../core/case/primitives.ts";
import type { CaseFrame } from "../core/case/schema.ts";
import { classes } from "./classes.ts";
import styles from "./Portrait.module.css";

export type Person = NonNullable<CaseFrame["cast"][number]["portrait"]>;

export const portraitUrl = (person: Person, mood: Mood): string => `/portraits/${person}-${mood}.svg`;

interface Props {
  /** A case may leave the portrait out; then the wall shows initials. */
  readonly person: Person | undefined;
  readonly mood?: Mood;
  /** Given where the face tells more than the words beside it: then name and expression are its alternative text. */
  readonly name?: string | undefined;
  readonly className?: string | undefined;
  /** The first thing one sees loads first; small ones in a list load when they come into view. */
  readonly eager?: boolean;
}

/** A person before the plain wall. Size and place are the caller's; a new mood fades in over the old one. */
export function Portrait({ person, mood = "calm", name, className, eager = false }: Props) {
  const { t } = useTranslation("ui");
  const alt = name === undefined ? "" : t("portrait", { name, mood: t(`mood.${mood}`) });
  return (
    <div className={classes(styles.plate, className)}>
      {person === undefined ? (
        <Initials name={name ?? ""} />
      ) : (
        <Faces src={portraitUrl(person, mood)} alt={alt} eager={eager} />
      )}
    </div>
  );
}

function Faces({ src, alt, eager }: { src: string; alt: string; eager: boolean }) {
  const [settled, setSettled] = useState(src);
  const [loaded, setLoaded] = useState("");
  const arriving = settled !== src;
  return (
    <>
      <img className={styles.face} src={settled} alt={arriving ? "" : alt} loading={eager ? "eager" : "lazy"} />
      {arriving && (
        <img
          key={src}
          className={classes(styles.face, styles.arriving, loaded === src && styles.arrived)}
          src={src}
          alt={alt}
          onLoad={() => setLoaded(src)}
          onAnimationEnd={() => setSettled(src)}
          onError={() => setSettled(src)}
        />
      )}
    </>
  );
}

function Initials({ name }: { name: string }) {
  const letters = name
    .split(/\s+/)
    .map((part) => [...part][0] ?? "")
    .join("")
    .slice(0, 2);
  return (
    <span aria-hidden="true" className={styles.initials}>
      {letters}
    </span>
  );
}
