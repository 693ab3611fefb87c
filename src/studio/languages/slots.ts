/** What the app fills in: `{price}`, `{variable.trust}`. A translation has to have each as often as the base. */
const SLOT = /\{[a-z][a-z0-9.-]*\}/g;

export interface SlotFault {
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

/** How a translation's slots differ from its base's; undefined where they do not. */
export function slotFault(base: string, text: string): SlotFault | undefined {
  const missing = [...(base.match(SLOT) ?? [])];
  const extra: string[] = [];
  for (const slot of text.match(SLOT) ?? []) {
    const at = missing.indexOf(slot);
    if (at < 0) extra.push(slot);
    else missing.splice(at, 1);
  }
  return missing.length + extra.length === 0 ? undefined : { missing, extra };
}
