/** The parts of the package `xliff` that are used; it brings no types. */
declare module "xliff/jsToXliff12" {
  interface Document {
    readonly sourceLanguage: string;
    readonly targetLanguage: string;
    readonly resources: Readonly<Record<string, unknown>>;
  }
  export default function toXliff12(document: Document): Promise<string>;
}

declare module "xliff/xliff12ToJs" {
  export interface XliffUnit {
    readonly source?: unknown;
    readonly target?: unknown;
    readonly note?: unknown;
    readonly groupUnits?: Readonly<Record<string, XliffUnit>>;
  }
  interface Read {
    readonly xliffVersion?: string;
    readonly targetLanguage?: string;
    readonly resources: Readonly<Record<string, Readonly<Record<string, XliffUnit>>>>;
  }
  export default function fromXliff12(text: string): Promise<Read>;
}
