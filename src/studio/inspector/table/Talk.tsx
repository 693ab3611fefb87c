import { useTranslation } from "react-i18next";
import { TALK_KINDS } from "../../../activities/negotiation/kinds.ts";
import { UNWRITTEN } from "../../../core/check/rules/unwritten.ts";
import { Button } from "../../../ui/Button.tsx";
import { useRun, useStudio, useValue } from "../../context.ts";
import { part } from "../../document/commands/fields.ts";
import type { Place, TableDoc } from "../../document/types.ts";
import { shown } from "../../document/unwritten.ts";
import { Entries } from "./Entries.tsx";
import { Fields } from "./Fields.tsx";
import styles from "./Table.module.css";

type Move = NonNullable<TableDoc["talk"]>[number];

/** Kinds that a table has where its author says nothing. */
const USUAL = TALK_KINDS.filter((kind) => kind !== "irritator" && kind !== "escalate");

/** What the trainee can say that is no offer: the app's usual moves, or the author's own. */
export function TalkForm({ table }: { table: Place }) {
  const { t } = useTranslation("studio");
  const run = useRun();
  const list = `${table}/talk`;
  const there = useValue<readonly Move[]>(list) !== undefined;
  const readOnly = useStudio((state) => state.readOnly);
  if (!there) {
    const own = USUAL.map((kind) => ({ id: kind, does: kind, ...(kind === "reason" ? { say: UNWRITTEN } : {}) }));
    return (
      <>
        <p className={styles.note}>{t("table.talkUsual")}</p>
        <Button size="small" disabled={readOnly} onClick={() => run(part(list, own as never))}>
          {t("table.add.talkOwn")}
        </Button>
      </>
    );
  }
  return (
    <Entries<Move>
      list={list}
      of="talk"
      nameOf={({ does, say }) => `${t(`table.value.talk.${does}`)}${say === undefined ? "" : `: ${shown(say)}`}`}
    >
      {(place) => <Fields place={place} names={["does", "say", "issue", "weak", "when", "effects"]} />}
    </Entries>
  );
}
