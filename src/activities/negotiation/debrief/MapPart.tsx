import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/Button.tsx";
import { DealMap, SPOT_SHAPES, type Spot, SpotMark } from "../../../ui/charts/DealMap.tsx";
import { type Row, TableTwin } from "../../../ui/charts/TableTwin.tsx";
import { OfferTerms } from "../parts/OfferTerms.tsx";
import { Text } from "../parts/Text.tsx";
import type { MapPoint } from "../reveal-model.ts";
import styles from "./MapPart.module.css";
import { useTable } from "./reading.tsx";

const CONCEPTS = ["nash", "egalitarian", "kalaiSmorodinsky", "welfare"] as const;

/** The deal map: all that was possible, the points that have a name, and the path of offers, one at a time or all. */
export function MapPart() {
  const { t } = useTranslation("negotiation");
  const { Chapter, reveal, names, own, other, nameOf, say, onPaper } = useTable();
  const { map } = reveal;
  const [at, setAt] = useState<number | null>(null);
  const spot = ({ utilities }: MapPoint): Spot => [utilities[own], utilities[other]];
  const ids = reveal.issues.map(({ id }) => id);
  const them = nameOf(other).text;
  const worth = (point: MapPoint) =>
    t("debrief.map.worth", { own: say(point.utilities[own]), other: say(point.utilities[other]) });
  const offer = at === null ? undefined : map.path[at];
  const last = map.path.length - 1;
  return (
    <Chapter title={t("debrief.map.title")} sub={t("debrief.map.sub")}>
      <div className={styles.split}>
        <div>
          <DealMap
            label={t("debrief.map.label", { name: them })}
            x={t("debrief.map.x")}
            y={t("debrief.map.y", { name: them })}
            ranges={[map.ranges[own], map.ranges[other]]}
            limits={{
              spot: [map.reservation[own], map.reservation[other]],
              own: t("debrief.map.limit"),
              other: t("debrief.map.limitTheirs"),
            }}
            zone={map.zone ? t("debrief.map.zone") : null}
            cloud={map.cloud.map((pair) => [pair[own], pair[other]])}
            frontier={map.frontier.map(spot)}
            named={CONCEPTS.map((concept, i) => ({ shape: SPOT_SHAPES[i] ?? "square", spots: map[concept].map(spot) }))}
            offers={map.path.map(({ seat, points }) => ({ own: seat === own, spots: points.map(spot) }))}
            at={at}
            deal={map.deal === null ? null : { spot: spot(map.deal), label: t("debrief.map.deal") }}
          />
          {!onPaper && map.path.length > 0 && (
            <div className={styles.stepper}>
              <Button
                size="small"
                iconBefore="back"
                aria-disabled={at === 0}
                onClick={() => setAt(Math.max(0, (at ?? last + 1) - 1))}
              >
                {t("debrief.map.back")}
              </Button>
              <Button
                size="small"
                iconAfter="next"
                aria-disabled={at === last}
                onClick={() => setAt(Math.min(last, (at ?? -1) + 1))}
              >
                {t("debrief.map.on")}
              </Button>
              <Button variant="link" size="small" aria-disabled={at === null} onClick={() => setAt(null)}>
                {t("debrief.map.all")}
              </Button>
            </div>
          )}
          <div role="status" className={styles.step}>
            {offer !== undefined && at !== null && (
              <>
                <p>
                  <b>{t("debrief.map.step", { step: at + 1, steps: map.path.length })}</b>{" "}
                  {t("debrief.map.by", { name: nameOf(offer.seat).text, round: offer.round })}
                </p>
                {offer.points.map((point, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: offers of a package have no other name than their place.
                  <p key={i}>
                    <OfferTerms terms={point.terms} issues={ids} names={names} />
                    <span className={styles.worth}>{worth(point)}</span>
                  </p>
                ))}
              </>
            )}
          </div>
        </div>
        <div className={styles.legend}>
          {!map.zone && <p className={styles.noZone}>{t("debrief.map.noZone")}</p>}
          <h3>{t("debrief.map.points")}</h3>
          <dl>
            <div>
              <dt>
                <svg aria-hidden="true" width={20} height={20}>
                  <path d="M1 6C10 6 15 11 19 19" className={styles.line} />
                </svg>
                {t("debrief.map.frontier")}
              </dt>
            </div>
            {map.deal !== null && (
              <div>
                <dt>
                  <svg aria-hidden="true" width={20} height={20}>
                    <circle cx={10} cy={10} r={7} className={styles.deal} />
                  </svg>
                  {t("debrief.map.deal")}
                </dt>
                <dd>{worth(map.deal)}</dd>
              </div>
            )}
            {CONCEPTS.map((concept, i) => (
              <div key={concept}>
                <dt>
                  <svg aria-hidden="true" width={20} height={20}>
                    <SpotMark shape={SPOT_SHAPES[i] ?? "square"} x={10} y={10} r={6} />
                  </svg>
                  {t(`debrief.map.${concept}`)}
                </dt>
                <dd>
                  {t(`debrief.map.${concept}How`)}
                  {map[concept].map((point) => (
                    <span key={Object.values(point.terms).join()} className={styles.point}>
                      <OfferTerms terms={point.terms} issues={ids} names={names} />{" "}
                      <span className={styles.worth}>{worth(point)}</span>
                    </span>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
          <p className={styles.count}>{t("debrief.map.outcomes", { count: map.outcomes })}</p>
        </div>
      </div>
      <TableTwin
        caption={t("debrief.map.twin")}
        columns={[
          { key: "what", label: t("debrief.map.what") },
          { key: "round", label: t("debrief.map.round"), numeric: true },
          { key: "terms", label: t("debrief.map.terms") },
          { key: "own", label: t("debrief.map.own"), numeric: true },
          { key: "other", label: t("debrief.map.other"), numeric: true },
        ]}
        rows={[
          ...map.path.flatMap(({ seat, round, points }, i) =>
            points.map((point, n) => rowOf(`offer-${i}-${n}`, <Text of={nameOf(seat)} />, round, point)),
          ),
          ...CONCEPTS.flatMap((concept) =>
            map[concept].map((point, n) => rowOf(`${concept}-${n}`, t(`debrief.map.${concept}`), "", point)),
          ),
          ...(map.deal === null ? [] : [rowOf("deal", t("debrief.map.deal"), "", map.deal)]),
        ]}
      />
    </Chapter>
  );

  function rowOf(key: string, what: Row[string], round: number | string, point: MapPoint): Row {
    return {
      key,
      what,
      round,
      terms: <OfferTerms terms={point.terms} issues={ids} names={names} />,
      own: say(point.utilities[own]),
      other: say(point.utilities[other]),
    };
  }
}
