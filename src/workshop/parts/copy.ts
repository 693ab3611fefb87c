/**
 * Copies a field's text by selecting it: the clipboard's own interface needs a secure context, which plain http is not.
 *
 * @returns whether the browser did; the text stays selected, so that people can do it themselves
 */
export function copyFrom(field: HTMLInputElement | HTMLTextAreaElement | null): boolean {
  if (field === null) return false;
  field.focus();
  field.select();
  return document.execCommand("copy");
}
