import { fileSave } from "browser-fs-access";
import { zipSync } from "fflate";

/** A file of a case's folder, as `scenarios/` holds it. */
export interface FolderFile {
  readonly name: string;
  readonly text: string;
}

interface Picker {
  showDirectoryPicker?(options: { id: string; mode: "readwrite" }): Promise<FileSystemDirectoryHandle>;
}

/**
 * Writes a case's folder: into one that the author chooses, where the browser can write folders; otherwise as a zip.
 *
 * @returns false where the author closed the dialog
 */
export async function saveFolder(id: string, files: readonly FolderFile[]): Promise<boolean> {
  const pick = (globalThis as Picker).showDirectoryPicker;
  try {
    if (pick === undefined) {
      const encoder = new TextEncoder();
      const zip = zipSync(Object.fromEntries(files.map(({ name, text }) => [`${id}/${name}`, encoder.encode(text)])));
      await fileSave(new Blob([zip as Uint8Array<ArrayBuffer>], { type: "application/zip" }), {
        fileName: `${id}.zip`,
        extensions: [".zip"],
        id: "parley-folder",
      });
      return true;
    }
    const folder = await (await pick.call(globalThis, { id: "parley-folder", mode: "readwrite" })).getDirectoryHandle(
      id,
      {
        create: true,
      },
    );
    for (const { name, text } of files) {
      const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await stream.write(text);
      await stream.close();
    }
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return false;
    throw error;
  }
}
