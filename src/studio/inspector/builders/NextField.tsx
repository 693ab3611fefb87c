import { useTranslation } from "react-i18next";
import type { Condition } from "../../../core/case/conditions.ts";
import { classes } from "../../../ui/classes.ts";
import { Icon } from "../../../ui/icons.tsx";
import { useRun, useStudio, useStudioStore, useValue } from "../../context.ts";
import { continueIn, setNext } from "../../document/commands/rules.ts";
import type { Target } from "../../document/dangling.ts";
import { kindOf } from "../../document/kinds.ts";
import { nameOf } from "../../document/names.ts";
import { placeOf, valueAt } from "../../document/place.ts";
import { beatsOf, type CaseDoc, type Place, type SceneDoc } from "../../document/types.ts";
import { NumberField } from "../fields/Picks.tsx";
import { Out } from "./Chips.tsx";
import { ConditionBuilder } from "./ConditionField.tsx";
import { LazySelect } from "./LazySelect.tsx";
import styles from "./Sentence.module.css";
import { atomAbout, conditionOf, firstSubject, leadsOf } from "./sentence.ts";

const sceneOf = (place: Place): Place => place.split("/").slice(0, 3).join("/");
const cut = (text: string): string => (text.length > 48 ? `${text.slice(0, 46)}…` : text);

/** Where a choice, a reaction or an outcome leads: one place, or several by condition or by chance. */
export function NextField({ place }: { place: Place }) {
  const { t } = useTranslation("studio");
  const run = useRun();
  const readOnly = useStudio((state) => state.readOnly);
  const kind = kindOf(place);
  const list = leadsOf(useValue(kind === "outcome" ? place : `${place}/next`)) as readonly Target[];
  const change = (next: readonly Target[]): void => void run(setNext(place, next));
  const store = useStudioStore();
  const chances = list.some(({ chance }) => chance !== undefined);
  const last = list.at(-1);
  return (
    <div className={styles.list}>
      {list.length === 0 && <span className={styles.always}>{t("next.asChoice")}</span>}
      {list.map((target, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: targets have no ids; they are tried in this order.
        <div key={i} className={list.length > 1 ? styles.group : styles.list}>
          {target.when !== undefined && (
            <ConditionBuilder
              when={target.when as Condition}
              always=""
              onChange={(when) => change(when === undefined ? list.toSpliced(i, 1) : list.with(i, { ...target, when }))}
            />
          )}
          <div className={styles.row}>
            {target.chance !== undefined && (
              <>
                <NumberField
                  bare
                  label={t("next.chance")}
                  value={target.chance}
                  min={1}
                  max={99}
                  className={styles.chip}
                  onChange={(chance) => change(shared(list, i, chance))}
                />
                <span>{t("next.percent")}</span>
              </>
            )}
            <span>{list.length > 1 && i === list.length - 1 && !chances ? t("next.otherwise") : t("next.goesTo")}</span>
            <TargetChip
              place={place}
              target={target}
              onChange={(to) => change(list.with(i, { ...kept(target), ...to }))}
            />
            <Follow place={place} target={target} />
            {list.length > 1 && <Out label={t("next.remove")} onClick={() => change(list.toSpliced(i, 1))} />}
          </div>
        </div>
      ))}
      {!readOnly && (
        <div className={styles.row}>
          {last !== undefined && !chances && list.length < 9 && (
            <button type="button" className={styles.add} onClick={() => change(withCondition(list, last))}>
              {t("next.addCondition")}
            </button>
          )}
          {last !== undefined && (
            <button type="button" className={styles.add} onClick={() => change(withChance(list, last))}>
              {t("next.addChance")}
            </button>
          )}
          {kind === "choice" && (
            <button type="button" className={styles.add} onClick={() => run(continueIn(place))}>
              {t("next.newBeat")}
            </button>
          )}
          {kind === "reaction" && <ReactionNext place={place} there={list.length > 0} />}
        </div>
      )}
    </div>
  );

  /** Asks about the first thing there is to ask about; the author goes on from there. */
  function withCondition(all: readonly Target[], fallback: Target): Target[] {
    const { case: doc } = store.getState().doc;
    const first = conditionOf(atomAbout(doc, firstSubject(doc)));
    return [...all.slice(0, -1), { when: first, ...bare(fallback) }, fallback];
  }
}

const bare = ({ when: _, chance: __, ...to }: Target): Target => to;
const kept = ({ when, chance }: Target): Partial<Target> => ({
  ...(when === undefined ? {} : { when }),
  ...(chance === undefined ? {} : { chance }),
});

/** Chance decides between the last target and itself at first: both are then pointed elsewhere. */
function withChance(all: readonly Target[], last: Target): Target[] {
  const before = all.filter(({ chance }) => chance === undefined).slice(0, last.chance === undefined ? -1 : undefined);
  const chances = all.filter(({ chance }) => chance !== undefined);
  const next = chances.length === 0 ? [bare(last), bare(last)] : [...chances, bare(last)];
  const share = Math.floor(100 / next.length);
  return [
    ...before,
    ...next.map((one, i) => ({ ...bare(one), chance: i === 0 ? 100 - share * (next.length - 1) : share })),
  ];
}

/** One chance changed: the others share what is left, in proportion. */
function shared(list: readonly Target[], i: number, chance: number): Target[] {
  const others = list.reduce((sum, one, n) => sum + (n === i ? 0 : (one.chance ?? 0)), 0);
  const left = 100 - chance;
  return list.map((one, n) => {
    if (one.chance === undefined) return one;
    return { ...one, chance: n === i ? chance : Math.max(1, Math.round((one.chance * left) / Math.max(1, others))) };
  });
}

/** A reaction may take over where the choice would have led. */
function ReactionNext({ place, there }: { place: Place; there: boolean }) {
  const { t } = useTranslation("studio");
  const run = useRun();
  const outcome = useStudio(({ doc }) => Object.keys(valueAt<SceneDoc>(doc.case, sceneOf(place))?.outcomes ?? {})[0]);
  return (
    <button type="button" className={styles.add} onClick={() => run(setNext(place, there ? undefined : [{ outcome }]))}>
      {there ? t("next.leaveToChoice") : t("next.takeOver")}
    </button>
  );
}

interface TargetProps {
  readonly place: Place;
  readonly target: Target;
  readonly onChange: (target: Target) => void;
}

function TargetChip({ place, target, onChange }: TargetProps) {
  const { t } = useTranslation("studio");
  const store = useStudioStore();
  const [sort = "", id = ""] = Object.entries(bare(target))[0] ?? [];
  const current = useStudio(({ doc }) => targetName(doc.case, place, sort, String(id)));
  const groups = () => {
    const { case: doc } = store.getState().doc;
    const all = kindOf(place) === "outcome" ? outward(doc) : inward(doc, sceneOf(place));
    return all.map(([group, options]) => ({
      label: t(`next.${group}`),
      options: options.map(({ id: name, label }) => ({ value: `${group}:${name}`, label })),
    }));
  };
  return (
    <LazySelect
      className={classes(styles.chip, styles.target)}
      label={t("next.target")}
      value={`${sort}:${id}`}
      current={current}
      groups={groups}
      onChange={(value) => {
        const [to = "", name = ""] = value.split(":");
        onChange({ [to]: name });
      }}
    />
  );
}

function targetName(doc: CaseDoc, place: Place, sort: string, id: string): string {
  const scene = sceneOf(place);
  if (sort === "beat") return cut(nameOf(doc, `${scene}/activity/beats/${id}`));
  if (sort === "scene") return cut(nameOf(doc, placeOf("scenes", id)));
  if (sort === "ending") return cut(nameOf(doc, placeOf("endings", id)));
  return cut(`${id} → ${outcomeName(doc, valueAt(doc, `${scene}/outcomes/${id}`))}`);
}

type Options = readonly (readonly [string, readonly { readonly id: string; readonly label: string }[]])[];

function inward(doc: CaseDoc, scene: Place): Options {
  const value = valueAt<SceneDoc>(doc, scene);
  if (value === undefined) return [];
  return [
    ["beat", beatsOf(value).map(({ id }) => ({ id, label: cut(nameOf(doc, `${scene}/activity/beats/${id}`)) }))],
    [
      "outcome",
      Object.entries(value.outcomes).map(([id, next]) => ({ id, label: cut(`${id} → ${outcomeName(doc, next)}`) })),
    ],
  ];
}

function outcomeName(doc: CaseDoc, next: unknown): string {
  return leadsOf(next)
    .map((one) =>
      typeof one.scene === "string"
        ? nameOf(doc, placeOf("scenes", one.scene))
        : nameOf(doc, placeOf("endings", String(one.ending))),
    )
    .join(" / ");
}

const outward = (doc: CaseDoc): Options => [
  ["scene", doc.scenes.map(({ id }) => ({ id, label: cut(nameOf(doc, placeOf("scenes", id))) }))],
  ["ending", doc.endings.map(({ id }) => ({ id, label: cut(nameOf(doc, placeOf("endings", id))) }))],
];

/** Goes there. */
function Follow({ place, target }: { place: Place; target: Target }) {
  const { t } = useTranslation("studio");
  const store = useStudioStore();
  const scene = sceneOf(place);
  const to =
    typeof target.beat === "string"
      ? `${scene}/activity/beats/${target.beat}`
      : typeof target.outcome === "string"
        ? `${scene}/outcomes/${target.outcome}`
        : typeof target.scene === "string"
          ? placeOf("scenes", target.scene)
          : placeOf("endings", String(target.ending));
  return (
    <button
      type="button"
      className={styles.out}
      aria-label={t("next.follow")}
      title={t("next.follow")}
      onClick={() => store.select(to)}
    >
      <Icon name="next" size={14} />
    </button>
  );
}
