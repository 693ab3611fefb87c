// Finds a Chromium for the browser tests and benches, and on a bare Debian machine installs one.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

/** What Chromium needs to run quietly in a test: no calls home, and no sandbox where there is none (root). */
export const LAUNCH_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The path of a Chromium that starts, or undefined. */
export function findChromium() {
  return candidates().find(starts);
}

function candidates() {
  const wanted = process.env.CHROMIUM_PATH;
  // Who names a browser wants that one: falling back to another would hide the mistake.
  if (wanted) return [wanted];
  return [...onPath(), ...usualPlaces(), playwrightsOwn()].filter((path) => path && existsSync(path));
}

function onPath() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function usualPlaces() {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].flatMap((app) =>
      ["/Applications", join(process.env.HOME ?? "", "Applications")].map(
        (folder) => `${folder}/${app}.app/Contents/MacOS/${app}`,
      ),
    );
  }
  if (process.platform === "win32") {
    const roots = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];
    return roots
      .filter(Boolean)
      .flatMap((root) =>
        ["Google\\Chrome", "Chromium", "Microsoft\\Edge"].map((app) =>
          join(root, app, "Application", app.endsWith("Edge") ? "msedge.exe" : "chrome.exe"),
        ),
      );
  }
  return [];
}

function playwrightsOwn() {
  try {
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

/** A file of that name is not enough: Ubuntu ships a stub that only says where to get the browser. */
function starts(path) {
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === "win32") return existsSync(path);
  return spawnSync(path, ["--version"], { timeout: 20_000, stdio: "ignore" }).status === 0;
}

/** The path of a Chromium, installed if need be; throws with what to do where none can be had. */
export function ensureChromium() {
  const found = findChromium();
  if (process.env.CHROMIUM_PATH && !found) throw new Error(`CHROMIUM_PATH is no browser: ${process.env.CHROMIUM_PATH}`);
  const missing = [...(found ? [] : ["chromium"]), ...(hasChineseFont() ? [] : ["fonts-noto-cjk"])];
  if (missing.length > 0 && isRootOnDebian()) install(missing);
  const path = found ?? findChromium();
  if (!path) throw new Error(ADVICE);
  return path;
}

/** Without one, Chinese shows as boxes in every screenshot; other systems bring one. */
function hasChineseFont() {
  if (process.platform !== "linux") return true;
  const listed = spawnSync("fc-list", [":lang=zh", "file"], { encoding: "utf8" });
  return listed.status === 0 ? listed.stdout.trim() !== "" : existsSync("/usr/share/fonts/opentype/noto");
}

function isRootOnDebian() {
  if (process.getuid?.() !== 0 || !existsSync("/etc/os-release")) return false;
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync("/etc/os-release", "utf8"));
}

function install(packages) {
  console.log(`Installing ${packages.join(" and ")} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...packages]]) {
    const { status } = spawnSync("apt-get", ["-qq", ...args], { stdio: ["ignore", "ignore", "inherit"], env });
    if (status !== 0) console.error(`apt-get ${args[0]} failed.`);
  }
}

const ADVICE = `No Chromium was found for the browser tests. Any one of these helps:
  - install Chromium, Google Chrome or Microsoft Edge;
  - npx playwright install chromium
  - CHROMIUM_PATH=/path/to/the/browser npm test`;
