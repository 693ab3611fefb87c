/** `56 %`, `56%` */
export const percentIn =
  (language: string) =>
  (value: number): string =>
    `${Math.round(value)}${language.startsWith("zh") ? "%" : "\u202F%"}`;
