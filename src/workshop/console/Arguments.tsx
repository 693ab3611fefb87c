import { useTranslation } from "react-i18next";
import { ROOM_LIMITS } from "../../core/room/limits.ts";
import type { ConsoleView, PlayView } from "../../core/room/view.ts";
import { Button } from "../../ui/Button.tsx";
import type { Held } from "../link/held.ts";
import styles from "./Console.module.css";
import type { Lead } from "./useLead.ts";

interface Props {
  readonly lead: Lead;
  readonly view: ConsoleView;
  readonly held: Held<ConsoleView>;
  readonly play: PlayView | undefined;
}

/** What the phones have sent to this decision. Three can stand on the stage, without their authors, for a vote. */
export function Arguments({ lead, view, held, play }: Props) {
  const { t } = useTranslation("workshop");
  const question = play?.question;
  if (question == null) return null;
  const all = view.arguments.filter(({ q }) => q === question.q);
  if (all.length === 0) return null;
  const staged = all.filter((argument) => argument.staged).map(({ id }) => id);
  const can = (view.can[play?.team ?? ""] ?? []).includes("put-on-stage");
  const put = (ids: readonly number[]): void => {
    void lead.send({ type: "put-on-stage", q: question.q, arguments: [...ids] });
  };
  const letterOf = (id: string | null): string => question.options.find((option) => option.id === id)?.letter ?? "";
  const counts = question.splits?.staged?.counts ?? {};
  return (
    <section className={styles.panel}>
      <h2>{t("arguments.title", { count: all.length })}</h2>
      <p className={styles.cap}>{t("arguments.help")}</p>
      <ul className={styles.arguments}>
        {all.map(({ id, text, kind, option, by, staged: on }) => (
          <li key={id} data-on={on || undefined}>
            <p>{text}</p>
            <small>
              {[
                t(`arguments.${kind}`),
                letterOf(option),
                held.people.get(by ?? "")?.name ?? "",
                on ? t("arguments.votes", { count: counts[String(id)] ?? 0 }) : "",
              ]
                .filter((part) => part !== "")
                .join(" · ")}
            </small>
            {can && (
              <span className={styles.row}>
                <Button
                  size="small"
                  aria-pressed={on}
                  disabled={!on && staged.length >= ROOM_LIMITS.staged}
                  onClick={() => put(on ? staged.filter((each) => each !== id) : [...staged, id])}
                >
                  {t(on ? "arguments.off" : "arguments.on")}
                </Button>
                <Button size="small" variant="link" onClick={() => void lead.send({ type: "discard", argument: id })}>
                  {t("arguments.discard")}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
