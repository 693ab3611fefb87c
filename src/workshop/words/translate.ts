/** Texts of one language: nested keys. */
export interface Texts {
  readonly [key: string]: string | Texts;
}

/** What may stand in a slot of a text. */
export type Slots = Readonly<Record<string, string | number>>;
export type Translate = (key: string, slots?: Slots) => string;

/**
 * The text of a key, with its slots filled in: `{{name}}`, and the plural form for `count`. The pages of a phone and of
 * a projector need no more of i18next than this, and it would be a fifth of what a phone loads.
 *
 * @returns the key itself where there is no text, so that a fault can be seen
 */
export function createTranslate(texts: Texts, language: string): Translate {
  const plural = new Intl.PluralRules(language);
  return (key, slots = {}) => {
    const { count } = slots;
    const form = typeof count === "number" ? find(texts, `${key}_${plural.select(count)}`) : undefined;
    const text = form ?? find(texts, key) ?? find(texts, `${key}_other`) ?? key;
    return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, slot: string) => String(slots[slot] ?? ""));
  };
}

function find(texts: Texts, key: string): string | undefined {
  let here: string | Texts | undefined = texts;
  for (const part of key.split(".")) {
    if (here === undefined || typeof here === "string" || !Object.hasOwn(here, part)) return undefined;
    here = here[part];
  }
  return typeof here === "string" ? here : undefined;
}
