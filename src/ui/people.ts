/** Who somebody is, in the order their language says it: name first in English, house and office first in Chinese. */
export function whoIs(person: { name: string; title: string; organisation: string }, language: string): string {
  const office = officeOf(person, language);
  return language.startsWith("zh") ? `${office} ${person.name}` : `${person.name}, ${office}`;
}

/** Office and house without the name, in the same order. */
export function officeOf(person: { title: string; organisation: string }, language: string): string {
  const { title, organisation } = person;
  return language.startsWith("zh") ? `${organisation} ${title}` : `${title}, ${organisation}`;
}
