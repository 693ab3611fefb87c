import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { TopBar } from "../ui/TopBar.tsx";
import { paths } from "./paths.ts";
import styles from "./Shell.module.css";
import { StorageNotice } from "./StorageNotice.tsx";
import { Language, Theme } from "./Switches.tsx";

/** Bar and main. The player brings its own bar and does without. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation("app");
  const [location] = useLocation();
  const places = [
    { href: paths.library, label: t("places.cases"), current: location === "/" || location.startsWith("/case/") },
    {
      href: paths.progress,
      label: t("places.progress"),
      current: location === paths.progress || location.startsWith("/attempt/"),
    },
    { href: paths.studio, label: t("places.studio"), current: location.startsWith(paths.studio) },
    { href: paths.workshop, label: t("places.workshop"), current: location.startsWith(paths.workshop) },
    { href: paths.data, label: t("places.data"), current: location === paths.data },
  ];
  return (
    <>
      <SkipLink />
      <TopBar places={places} aside={<Theme />}>
        <Language />
      </TopBar>
      <StorageNotice />
      <main id="main" className={styles.main}>
        {children}
      </main>
    </>
  );
}

function SkipLink() {
  const { t } = useTranslation("app");
  return (
    <a className={styles.skip} href="#main">
      {t("skip")}
    </a>
  );
}
