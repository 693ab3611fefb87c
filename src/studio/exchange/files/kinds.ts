/** Files that trainers write scripts in, by their endings. */
export const SCRIPT_FILES = ".docx,.txt,.md,.xlsx,.csv,.tsv";

/** Also the old formats: whoever drops one is told what to save it as. */
export const isScriptFile = (name: string): boolean => /\.(docx?|txt|md|xlsx?|csv|tsv)$/i.test(name);
