import { useTranslation } from "react-i18next";
import { TableTwin } from "../../../ui/charts/TableTwin.tsx";
import { OfferTerms } from "../parts/OfferTerms.tsx";
import { Text } from "../parts/Text.tsx";
import type { TradeSide } from "../reveal-model.ts";
import styles from "./parts.module.css";
import { useTable } from "./reading.tsx";

/** What nobody had to lose and nobody got: and the trade that would have got it, in words. */
export function Left() {
  const { t } = useTranslation("negotiation");
  const { Chapter, reveal, names, own, other, say } = useTable();
  const { left, map, judgement } = reveal;
  const ids = reveal.issues.map(({ id }) => id);
  const nothing = left !== null && left.own < 0.5 && left.joint < 0.5;
  const best = left === null ? map.nash[0] : undefined;
  const worth = (pair: readonly [number, number]) =>
    t("debrief.map.worth", { own: say(pair[own]), other: say(pair[other]) });
  const sentence = (side: "give" | "take", { issue, from, to, own: mine, other: theirs }: TradeSide) =>
    t(`debrief.left.${side}`, {
      issue: names.issue(issue).text,
      from: names.value(issue, from).text,
      value: names.value(issue, to).text,
      own: say(Math.abs(mine)),
      other: say(Math.abs(theirs)),
    });
  if (left === null && !map.zone) return null;
  return (
    <Chapter title={t("debrief.left.title")}>
      {nothing && <p className={styles.lead}>{t("debrief.left.none")}</p>}
      {left !== null && !nothing && (
        <p className={styles.lead}>
          {left.own >= 0.5 && t("debrief.left.own", { count: Math.round(left.own) })}{" "}
          {left.joint >= 0.5 && t("debrief.left.joint", { count: Math.round(left.joint) })}
        </p>
      )}
      {left === null && best !== undefined && (
        <>
          <p className={styles.lead}>{t("debrief.left.noDeal")}</p>
          <p className={styles.terms}>
            <OfferTerms terms={best.terms} issues={ids} names={names} /> <small>{worth(best.utilities)}</small>
          </p>
        </>
      )}
      {left !== null && left.trade !== null && (
        <div className={styles.block}>
          <h3>{t("debrief.left.trade")}</h3>
          <p className={styles.trade}>{sentence("give", left.trade.give)}</p>
          <p className={styles.trade}>{sentence("take", left.trade.take)}</p>
        </div>
      )}
      {left !== null && left.own >= 0.5 && judgement.better !== null && (
        <div className={styles.block}>
          <h3>{t("debrief.left.better")}</h3>
          <p className={styles.terms}>
            <OfferTerms terms={judgement.better.terms} issues={ids} names={names} />{" "}
            <small>{worth(judgement.better.utilities)}</small>
          </p>
        </div>
      )}
      <TableTwin
        caption={t("debrief.left.twin")}
        columns={[
          { key: "issue", label: t("debrief.left.issue") },
          { key: "own", label: t("debrief.left.stakeYou"), numeric: true },
          { key: "other", label: t("debrief.left.stakeThem"), numeric: true },
          { key: "kind", label: t("debrief.left.kind") },
        ]}
        rows={reveal.issues.map(({ id, stakes, kind }) => ({
          key: id,
          issue: <Text of={names.issue(id)} />,
          own: say(stakes[own]),
          other: say(stakes[other]),
          kind: t(`debrief.left.kinds.${kind}`),
        }))}
      />
    </Chapter>
  );
}
