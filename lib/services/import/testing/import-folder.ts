import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importFiles } from "@/lib/services/import/import-files";
import type { FileReport, ImportReport } from "@/lib/services/import/report";

/** A folder of files to import, whose name has a blank in it. */
export interface ImportFolder {
  readonly path: string;
  /** Writes a file and returns its path. */
  readonly write: (name: string, content: string | Uint8Array) => string;
  /** Imports files into the chosen database. */
  readonly load: (...paths: readonly string[]) => Promise<ImportReport>;
  /** Writes a file, imports it and returns its report. */
  readonly loadFile: (name: string, content: string | Uint8Array) => Promise<FileReport>;
  readonly remove: () => void;
}

/** Makes a folder for the files of one suite. */
export function importFolder(): ImportFolder {
  const path = mkdtempSync(join(tmpdir(), "moonscope import "));
  const rejectsFolder = join(path, "rejects");
  const write = (name: string, content: string | Uint8Array): string => {
    const file = join(path, name);
    writeFileSync(file, content);
    return file;
  };
  const load = (...paths: readonly string[]) => importFiles(paths, { rejectsFolder });
  return {
    path,
    write,
    load,
    loadFile: async (name, content) => {
      const { files } = await load(write(name, content));
      const [report] = files;
      if (report === undefined) throw new Error("The import reported nothing.");
      return report;
    },
    remove: () => rmSync(path, { recursive: true }),
  };
}
