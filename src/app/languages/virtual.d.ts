declare module "virtual:texts" {
  /** Where the texts of each language lie. */
  export const addresses: Readonly<Record<import("../../core/case/primitives.ts").Language, string>>;
}
