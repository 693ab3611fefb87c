import { Component, type ErrorInfo, type ReactNode } from "react";
import { Translation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { ErrorBanner } from "../ui/ErrorBanner.tsx";
import styles from "./ErrorBoundary.module.css";
import { paths } from "./paths.ts";

interface Props {
  readonly children: ReactNode;
  /** Hands out everything stored as one file, even while a screen is broken. */
  readonly onExport?: () => void;
}

/** The last net: says what happened, offers the export and a fresh start. Stored decisions are untouched. */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const { onExport } = this.props;
    return (
      <Translation ns="app">
        {(t) => (
          <main className={styles.broken}>
            <h1>{t("broken.title")}</h1>
            <ErrorBanner
              title={t("broken.what")}
              actions={
                <>
                  <Button onClick={() => location.reload()}>{t("broken.reload")}</Button>
                  {/* A plain link: what broke may be what would have handled the click. */}
                  <a href={paths.library} className={styles.home}>
                    {t("notFound.home")}
                  </a>
                  {onExport && (
                    <Button variant="link" onClick={onExport}>
                      {t("broken.export")}
                    </Button>
                  )}
                </>
              }
            >
              {error.message}
            </ErrorBanner>
          </main>
        )}
      </Translation>
    );
  }
}
