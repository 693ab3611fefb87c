import { Component, type ReactNode } from "react";

/** Without its texts a page cannot say in one language that something broke, so it says so in all. */
const BROKEN = [
  { lang: "en", text: "Parley did not load. Please reload the page." },
  { lang: "zh-Hans", text: "Parley 没有加载成功，请刷新页面。" },
  { lang: "zh-Hant", text: "Parley 沒有載入成功，請重新整理頁面。" },
];

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError() {
    return { broken: true };
  }
  override render() {
    if (!this.state.broken) return this.props.children;
    return BROKEN.map(({ lang, text }) => (
      <p key={lang} lang={lang} className="noscript">
        {text}
      </p>
    ));
  }
}
