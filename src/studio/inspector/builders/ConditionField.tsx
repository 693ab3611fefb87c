import { useTranslation } from "react-i18next";
import type { Condition } from "../../../core/case/conditions.ts";
import { useRun, useStudio, useStudioStore, useValue } from "../../context.ts";
import { setWhen } from "../../document/commands/rules.ts";
import type { Place } from "../../document/types.ts";
import { Chip, Out, SubjectChip, ValueChip } from "./Chips.tsx";
import styles from "./Sentence.module.css";
import {
  type Atom,
  aboutInstead,
  atomAbout,
  atomOf,
  conditionOf,
  firstSubject,
  valuesOf,
  verbsOf,
} from "./sentence.ts";

/** When something holds, as a sentence whose words can be changed. */
export function ConditionField({ place, always }: { place: Place; always: string }) {
  const run = useRun();
  const when = useValue<Condition>(`${place}/when`);
  return <ConditionBuilder when={when} always={always} onChange={(next) => run(setWhen(place, next))} />;
}

interface Props {
  readonly when: Condition | undefined;
  /** What it means to have none. */
  readonly always: string;
  readonly onChange: (when: Condition | undefined) => void;
}

export function ConditionBuilder({ when, always, onChange }: Props) {
  const { t } = useTranslation("studio");
  const store = useStudioStore();
  const readOnly = useStudio((state) => state.readOnly);
  const fresh = (): Condition => {
    const { case: doc } = store.getState().doc;
    return conditionOf(atomAbout(doc, firstSubject(doc)));
  };
  return (
    <div className={styles.list}>
      {when === undefined ? (
        <span className={styles.always}>{always}</span>
      ) : (
        <Part when={when} top onChange={onChange} onRemove={() => onChange(undefined)} />
      )}
      {!readOnly && (
        <div className={styles.row}>
          <button type="button" className={styles.add} onClick={() => onChange(added(when, fresh()))}>
            {when === undefined ? t("sentence.addFirst") : t("sentence.add")}
          </button>
          {when !== undefined && (
            <button
              type="button"
              className={styles.add}
              onClick={() => onChange(added(when, { any: [fresh(), fresh()] }))}
            >
              {t("sentence.addGroup")}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

const added = (when: Condition | undefined, more: Condition): Condition => {
  if (when === undefined) return more;
  if ("all" in when) return { all: [...when.all, more] };
  return "any" in when && !("any" in more) ? { any: [...when.any, more] } : { all: [when, more] };
};

interface PartProps {
  readonly when: Condition;
  readonly top?: boolean;
  readonly onChange: (when: Condition) => void;
  readonly onRemove: () => void;
}

function Part({ when, top = false, onChange, onRemove }: PartProps) {
  const atom = atomOf(when);
  if (atom !== undefined) {
    return <AtomRow atom={atom} onChange={(next) => onChange(conditionOf(next))} onRemove={onRemove} />;
  }
  return <Group when={when} top={top} onChange={onChange} onRemove={onRemove} />;
}

/** Parts joined by "and" or "or". The joining word changes the whole group; a negated group says so before it. */
function Group({ when, top, onChange, onRemove }: PartProps & { top: boolean }) {
  const { t } = useTranslation("studio");
  const negated = "not" in when;
  const inner = negated ? when.not : when;
  const word = "any" in inner ? "any" : "all";
  const list = "any" in inner ? inner.any : "all" in inner ? inner.all : [inner];
  const wrap = (next: readonly Condition[], by: string): void => {
    const [only] = next;
    const joined: Condition | undefined =
      next.length < 2 ? only : by === "any" ? { any: [...next] } : { all: [...next] };
    if (joined === undefined) onRemove();
    else onChange(negated ? { not: joined } : joined);
  };
  return (
    <div className={top && !negated ? styles.list : styles.group}>
      {negated && (
        <div className={styles.row}>
          <span>{t("sentence.notThat")}</span>
          <Out label={t("sentence.dropNot")} onClick={() => onChange(inner)} />
        </div>
      )}
      {list.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a condition have no ids; their order is what they are.
        <div key={i} className={styles.row}>
          {i > 0 && (
            <Chip
              look="joiner"
              label={t("sentence.joiner")}
              value={word}
              options={[
                { value: "all", label: t("sentence.and") },
                { value: "any", label: t("sentence.or") },
              ]}
              onChange={(by) => wrap(list, by)}
            />
          )}
          <Part
            when={part}
            onChange={(next) => wrap(list.with(i, next), word)}
            onRemove={() => wrap(list.toSpliced(i, 1), word)}
          />
        </div>
      ))}
    </div>
  );
}

interface AtomProps {
  readonly atom: Atom;
  readonly onChange: (atom: Atom) => void;
  readonly onRemove: () => void;
}

function AtomRow({ atom, onChange, onRemove }: AtomProps) {
  const { t } = useTranslation("studio");
  const doc = useStudio((state) => state.doc.case);
  const sort = atom.subject.slice(0, atom.subject.indexOf(":"));
  return (
    <div className={styles.row}>
      <SubjectChip
        label={t("sentence.subject")}
        value={atom.subject}
        onChange={(subject) => onChange(aboutInstead(doc, atom, subject))}
      />
      <Chip
        look="verb"
        label={t("sentence.verb")}
        value={atom.verb}
        options={verbsOf(doc, atom.subject).map((verb) => ({ value: verb, label: t(`verb.${sort}.${verb}`) }))}
        onChange={(verb) => onChange({ ...atom, verb: verb as Atom["verb"] })}
      />
      <ValueChip
        label={t("sentence.value")}
        value={atom.value}
        sort={valuesOf(doc, atom.subject)}
        onChange={(value) => onChange({ ...atom, value })}
      />
      <Out label={t("sentence.remove")} onClick={onRemove} />
    </div>
  );
}
