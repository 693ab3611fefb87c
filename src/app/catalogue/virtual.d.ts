declare module "virtual:catalogue" {
  /** Every bundled case, the featured one first. */
  export const catalogue: readonly import("./entry.ts").CatalogueEntry[];
}
