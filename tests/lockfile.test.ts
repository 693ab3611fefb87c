import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

interface Package {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}

const lockfile = JSON.parse(readFileSync(join(import.meta.dirname, "../package-lock.json"), "utf8")) as {
  readonly packages: Record<string, Package>;
};
const packages = Object.entries(lockfile.packages);

/** Node looks for a package beside the one that wants it, and then ever further up. */
function isLocked(from: string, name: string): boolean {
  const folders = [
    from,
    ...[...from.matchAll(/\/?node_modules\//g)].map((match) => from.slice(0, match.index)).reverse(),
  ];
  return folders.some((folder) => lockfile.packages[`${folder ? `${folder}/` : ""}node_modules/${name}`]);
}

describe("the lockfile", () => {
  // A release that is too new can lack the packages of other systems; `npm ci` then fails, or breaks, only there.
  it("holds the packages for every system, not only for the one it was written on", () => {
    const missing = packages.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !isLocked(path, name))
        .map((name) => `${name}, wanted by ${path}`),
    );
    expect(missing).toEqual([]);
  });

  it("names no place to download from but the public registry", () => {
    const unusual = packages.filter(
      ([, { resolved }]) => resolved && !resolved.startsWith("https://registry.npmjs.org/"),
    );
    expect(unusual.map(([path]) => path)).toEqual([]);
  });

  it("has a checksum for every package", () => {
    const unchecked = packages.filter(([path, { integrity, link }]) => path !== "" && !link && !integrity);
    expect(unchecked.map(([path]) => path)).toEqual([]);
  });

  it("agrees with package.json, which pins exact versions", () => {
    const manifest = JSON.parse(readFileSync(join(import.meta.dirname, "../package.json"), "utf8")) as Package;
    const locked = lockfile.packages[""];
    expect([locked?.dependencies, locked?.devDependencies]).toEqual([manifest.dependencies, manifest.devDependencies]);
    const wanted = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(wanted.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
