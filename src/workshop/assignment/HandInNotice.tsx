import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { Button } from "../../ui/Button.tsx";
import styles from "./Assignment.module.css";
import { type Handed, handIn, troubleOf } from "./hand-in.ts";

interface Props {
  readonly code: string;
  readonly read: () => Promise<Handed>;
  readonly href: string;
}

/** Stands above the debrief of an attempt that was begun for an assignment: hands it in, and says so. */
export default function HandInNotice({ code, read, href }: Props) {
  const { t } = useTranslation("workshop");
  const [said, setSaid] = useState<"sending" | "sent" | { readonly trouble: string }>("sending");
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is what the number is for; the attempt is the page's.
  useEffect(() => {
    let current = true;
    setSaid("sending");
    read()
      .then((attempt) => handIn(code, attempt))
      .then(
        () => current && setSaid("sent"),
        (error: unknown) => current && setSaid({ trouble: troubleOf(error) }),
      );
    return () => {
      current = false;
    };
  }, [code, tries]);
  const failed = typeof said === "object";
  return (
    <aside className={styles.strip} aria-label={t("assignment.title")} data-failed={failed || undefined}>
      <p role="status">{t(failed ? `assignment.trouble.${said.trouble}` : `assignment.${said}`)}</p>
      {failed && said.trouble === "unreachable" && (
        <Button size="small" onClick={() => setTries((count) => count + 1)}>
          {t("assignment.again")}
        </Button>
      )}
      <Link href={href}>{t("assignment.back")}</Link>
    </aside>
  );
}
