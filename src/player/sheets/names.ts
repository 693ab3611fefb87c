/** What can lie over the table. */
export type SheetName = "history" | "table" | "shortcuts" | "settings";
