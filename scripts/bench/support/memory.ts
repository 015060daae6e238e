import { readFileSync } from "node:fs";

/** Memory of a process in MiB. */
export interface Memory {
  /** Resident now. */
  readonly residentMib: number;
  /** The most that was ever resident. */
  readonly peakMib: number;
}

const kibibytesOf = (status: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(status)?.[1] ?? Number.NaN);

/** The memory of a running process; null when it is gone, and on systems without /proc. */
export function memoryOf(pid: number): Memory | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const residentMib = kibibytesOf(status, "VmRSS") / 1024;
    const peakMib = kibibytesOf(status, "VmHWM") / 1024;
    // A process that has ended but was not waited for has no memory any more.
    return Number.isNaN(peakMib) ? null : { residentMib, peakMib };
  } catch {
    return null;
  }
}
