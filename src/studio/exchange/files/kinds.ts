/** Files that trainers write scripts in, by their endings. */
export const SCRIPT_FILES = ".docx,.txt,.md,.xlsx,.csv,.tsv";

/** Stories of others: Twee 3, and ink as its compiler writes it. */
export const STORY_FILES = ".twee,.tw,.json";
export const isStoryFile = (name: string): boolean => /\.(twee|tw|json)$/i.test(name);

/** Also the old formats: whoever drops one is told what to save it as. */
export const isScriptFile = (name: string): boolean => /\.(docx?|txt|md|xlsx?|csv|tsv|twee|tw)$/i.test(name);
