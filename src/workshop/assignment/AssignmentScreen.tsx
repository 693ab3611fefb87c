import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../core/case/primitives.ts";
import { ROOM_LIMITS } from "../../core/room/limits.ts";
import type { PhoneView } from "../../core/room/view.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { join, type Membership, membership } from "../link/token.ts";
import { useHeld } from "../link/useHeld.ts";
import { useLink } from "../link/useLink.ts";
import styles from "./Assignment.module.css";
import { Task, type TaskProps } from "./Task.tsx";

type Props = Pick<TaskProps, "code" | "language" | "runs" | "read" | "links"> & { readonly title: string };

/** A trainee's side of an assignment: what is asked, by when, and what was handed in. */
export default function AssignmentScreen(props: Props) {
  const { code, title } = props;
  const { t } = useTranslation("workshop");
  const [member, setMember] = useState(() => membership(code));
  const [name, setName] = useState("");
  if (member !== undefined) return <Joined {...props} member={member} />;
  return (
    <Frame title={title}>
      <form
        className={styles.join}
        onSubmit={(event) => {
          event.preventDefault();
          setMember(join(code, name.trim()));
        }}
      >
        <Field
          label={t("assignment.join")}
          help={t("assignment.joinHelp")}
          required
          value={name}
          maxLength={ROOM_LIMITS.name}
          autoComplete="name"
          onChange={(event) => setName(event.target.value)}
        />
        <Button variant="primary" type="submit" disabled={name.trim() === ""}>
          {t("assignment.go")}
        </Button>
      </form>
    </Frame>
  );
}

function Frame({ title, lang, children }: { title: string; lang?: Language; children: ReactNode }) {
  const { t } = useTranslation("workshop");
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <p className="muted">{t("assignment.title")}</p>
        <h1 lang={lang}>{title}</h1>
      </header>
      <div className={styles.desk}>{children}</div>
    </div>
  );
}

function Joined({ member, ...props }: Props & { member: Membership }) {
  const { code, language } = props;
  const link = useLink<PhoneView>({ code, as: "participant", token: member.token, name: member.name, language });
  return link === undefined ? null : <Open link={link} {...props} />;
}

function Open({ link, title, ...props }: Props & { link: NonNullable<ReturnType<typeof useLink<PhoneView>>> }) {
  const { t } = useTranslation("workshop");
  const { status, bye, view, me } = useHeld(link);
  if (view?.assignment == null || me === null) {
    const why = bye === "kicked" || bye === "locked" || bye === "ended" ? `assignment.bye.${bye}` : "gone.no-such-room";
    return (
      <Frame title={title}>
        <p role="status">{t(status === "gone" ? why : `link.${status}`)}</p>
      </Frame>
    );
  }
  return (
    <Frame title={view.title.text} lang={view.title.lang}>
      <Task
        {...props}
        assignment={view.assignment}
        closed={view.phase === "closed"}
        name={me.name}
        handedIn={me.handedIn}
      />
    </Frame>
  );
}
