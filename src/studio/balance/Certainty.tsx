import { useTranslation } from "react-i18next";
import { classes } from "../../ui/classes.ts";
import styles from "./Balance.module.css";

/** proved: holds for every play. upTo: a bound that may not be reached. estimated: from simulated plays. open: undecided. */
export type Sureness = "proved" | "upTo" | "estimated" | "open";

/** How sure a figure is, in a word. */
export function Certainty({ is }: { is: Sureness }) {
  const { t } = useTranslation("studio");
  return <span className={classes(styles.sure, is === "proved" && styles.proved)}>{t(`balance.sure.${is}`)}</span>;
}
