import type { TextLine } from "../../activity.ts";
import type { Finding } from "../../case/finding.ts";
import type { CompiledCase } from "../../machine/compile.ts";

const SLOT = /\{([a-z]+)\.([a-z][a-z0-9-]*)\}/g;

/** Slots of texts that nothing in the case can fill: they would be read out with their braces. */
export function unknownSlots(compiled: CompiledCase, texts: readonly TextLine[]): Finding[] {
  const { variables, promises } = compiled.case;
  const filled = new Set([
    ...variables.map(({ id }) => `variable.${id}`),
    ...promises.map(({ id }) => `promise.${id}`),
    ...[...compiled.scenes.values()].flatMap(({ scene, rules }) => rules.quotes?.(scene.activity) ?? []),
  ]);
  return texts.flatMap(({ text, pointer }) =>
    [...text.matchAll(SLOT)].flatMap(([slot, kind, id]): Finding[] =>
      filled.has(`${kind}.${id}`)
        ? []
        : [{ code: "unknown-name", severity: "error", pointer, params: { what: "slot", name: slot } }],
    ),
  );
}
