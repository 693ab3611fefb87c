import type { Import, Source } from "./sources.ts";

/** What a file belongs to: a layer of its own name, an activity, or a feature. */
export interface Place {
  readonly layer: "core" | "activities" | "engine" | "ui" | "app" | "server" | "cli" | "feature" | "outside";
  /** The activity or the feature. */
  readonly name: string;
}

const LAYERS = ["core", "ui", "app", "server", "cli"] as const;

export function placeOf(path: string): Place {
  const [top, folder = "", inside] = path.split("/");
  if (top !== "src") return { layer: "outside", name: top ?? "" };
  if (path === "src/engine.ts") return { layer: "engine", name: "" };
  // The registries beside the activities' folders belong to no activity.
  if (folder === "activities") return { layer: "activities", name: path.split("/").length > 3 ? (inside ?? "") : "" };
  const layer = LAYERS.find((known) => known === folder);
  return layer ? { layer, name: "" } : { layer: "feature", name: folder };
}

/** The packages that a layer without a screen may load. */
const PACKAGES: Partial<Record<Place["layer"], RegExp>> = {
  core: /^(xstate|zod|@noble\/hashes)(\/|$)/,
  activities: /^(xstate|zod)(\/|$)/,
  engine: /^$/,
};

/** Why this import is not allowed, or undefined. */
export function fault(source: Source, imported: Import): string | undefined {
  const from = placeOf(source.path);
  const view = source.path.endsWith(".tsx");
  if (imported.path === undefined) {
    const allowed = view ? undefined : PACKAGES[from.layer];
    return allowed && !imported.typeOnly && !allowed.test(imported.specifier)
      ? `${from.layer} may not load ${imported.specifier}`
      : undefined;
  }
  const to = placeOf(imported.path);
  if (to.layer === "outside") {
    return imported.path.endsWith(".json") ? undefined : `${imported.path} is not part of the source`;
  }
  if (MAY[from.layer]({ from, to, view, typeOnly: imported.typeOnly, path: imported.path })) return undefined;
  return `${from.layer} ${from.name} may not import ${imported.path}`;
}

interface Edge {
  readonly from: Place;
  readonly to: Place;
  readonly view: boolean;
  readonly typeOnly: boolean;
  readonly path: string;
}

const among = (edge: Edge, layers: readonly Place["layer"][]) => layers.includes(edge.to.layer);
const pure = ({ path }: Edge) => !path.endsWith(".tsx");

/**
 * The import direction: core <- activities' rules <- engine <- features, server, command line, and
 * ui <- features and activities' views <- app.
 */
const MAY: Record<Place["layer"], (edge: Edge) => boolean> = {
  core: (edge) => among(edge, ["core"]),
  activities: (edge) => {
    if (edge.to.layer === "core") return true;
    // An activity knows no other; the registries know them all.
    if (edge.to.layer === "activities")
      return (edge.from.name === "" || edge.to.name === edge.from.name) && (edge.view || pure(edge));
    return edge.view && edge.to.layer === "ui";
  },
  engine: (edge) => among(edge, ["core", "activities"]) && pure(edge),
  // Components for everybody: they may name what core means by a word, but run none of its rules.
  ui: (edge) => edge.to.layer === "ui" || (edge.to.layer === "core" && edge.typeOnly),
  // Where one feature shows another, the app hands it in as a prop.
  feature: (edge) =>
    among(edge, ["core", "activities", "engine", "ui"]) ||
    (edge.to.layer === "feature" && edge.to.name === edge.from.name),
  app: (edge) => !among(edge, ["server", "cli"]),
  server: (edge) => among(edge, ["core", "activities", "engine", "server"]) && pure(edge),
  cli: (edge) => among(edge, ["core", "activities", "engine", "cli"]) && pure(edge),
  outside: () => true,
};
