import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConsoleView, PersonView } from "../../core/room/view.ts";
import { Button } from "../../ui/Button.tsx";
import type { Held } from "../link/held.ts";
import { useNow } from "../parts/useNow.ts";
import styles from "./Console.module.css";
import { minutesThere } from "./stuck.ts";
import type { Lead } from "./useLead.ts";

interface Props {
  readonly lead: Lead;
  readonly held: Held<ConsoleView>;
  readonly view: ConsoleView;
}

type Filter = "all" | "missing" | "offline" | "hand" | "kicked";
const FILTERS: readonly Filter[] = ["all", "missing", "offline", "hand", "kicked"];

const matches: Record<Filter, (person: PersonView) => boolean> = {
  all: ({ kicked }) => !kicked,
  missing: ({ voted, kicked, online }) => voted === false && online && !kicked,
  offline: ({ online, kicked }) => !online && !kicked,
  hand: ({ hand, kicked }) => hand && !kicked,
  kicked: ({ kicked }) => kicked,
};

/** A list of five hundred is scrolled, not drawn at once. */
const SHOWN = 60;

/** Who has voted, who is stuck, who is away. */
export function People({ lead, held, view }: Props) {
  const { t } = useTranslation("workshop");
  const [filter, setFilter] = useState<Filter>("all");
  const people = [...held.people.values()];
  const rows = people.filter(matches[filter]);
  const now = useNow(held.ahead, view.phase === "play");
  return (
    <section className={styles.panel}>
      <h2>{t("people.title")}</h2>
      <div className={styles.filters}>
        {FILTERS.map((each) => {
          const count = people.filter(matches[each]).length;
          if (each !== "all" && count === 0 && each !== filter) return null;
          return (
            <button key={each} type="button" aria-pressed={filter === each} onClick={() => setFilter(each)}>
              {t(`people.filter.${each}`, { count })}
            </button>
          );
        })}
        {people.some(matches.missing) && (
          <Button variant="link" size="small" onClick={() => void lead.send({ type: "nudge" })}>
            {t("people.nudgeAll")}
          </Button>
        )}
      </div>
      {rows.length === 0 && <p className={styles.cap}>{t("people.none")}</p>}
      <ul className={styles.people}>
        {rows.slice(0, SHOWN).map((person) => (
          <Row key={person.id} person={person} lead={lead} view={view} now={now} />
        ))}
      </ul>
      {rows.length > SHOWN && <p className={styles.cap}>{t("people.more", { count: rows.length - SHOWN })}</p>}
    </section>
  );
}

interface RowProps extends Pick<Props, "lead" | "view"> {
  readonly person: PersonView;
  readonly now: number;
}

function Row({ person, lead, view, now }: RowProps) {
  const { t } = useTranslation("workshop");
  const team = view.teams.find(({ id }) => id === person.team);
  const state = person.kicked
    ? "kicked"
    : !person.online
      ? "offline"
      : person.voted === true
        ? "voted"
        : person.voted === false
          ? "missing"
          : "here";
  const waited = state === "missing" && team !== undefined ? minutesThere(team, now) : null;
  const facts = [
    team !== undefined && team.number > 0 ? t("team", { number: team.number }) : "",
    t(`people.state.${state}`),
    waited === null || waited === 0 ? "" : t("teams.there", { count: waited }),
    person.hand ? t("people.hand") : "",
    person.spokesperson && (view.pace === "team" || view.kind === "table") ? t("people.spokesperson") : "",
  ];
  return (
    <li data-state={state}>
      <details>
        <summary>
          <b data-state={state}>{person.name}</b>
          <span className={styles.facts}>{facts.filter((fact) => fact !== "").join(" · ")}</span>
        </summary>
        <div className={styles.row}>
          {person.kicked ? (
            <Button size="small" onClick={() => void lead.send({ type: "let-back", participant: person.id })}>
              {t("people.letBack")}
            </Button>
          ) : (
            <>
              <Button size="small" onClick={() => void lead.send({ type: "nudge", participant: person.id })}>
                {t("people.nudge")}
              </Button>
              <Button size="small" onClick={() => void lead.send({ type: "kick", participant: person.id })}>
                {t("people.kick")}
              </Button>
              {view.teams.length > 1 && (
                <select
                  aria-label={t("people.move", { name: person.name })}
                  value={person.team}
                  onChange={(event) =>
                    void lead.send({ type: "move", participant: person.id, team: event.target.value })
                  }
                >
                  {view.teams.map(({ id, number }) => (
                    <option key={id} value={id}>
                      {t("team", { number })}
                    </option>
                  ))}
                </select>
              )}
              {(view.pace === "team" || view.kind === "table") && !person.spokesperson && (
                <Button size="small" onClick={() => void lead.send({ type: "spokesperson", participant: person.id })}>
                  {t("people.speak")}
                </Button>
              )}
            </>
          )}
        </div>
      </details>
    </li>
  );
}
