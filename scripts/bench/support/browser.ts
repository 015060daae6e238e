import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Page, type Response } from "@playwright/test";
import { Skipped } from "@/scripts/bench/measurement";
import type { Workshop } from "@/scripts/bench/workshop";
import { ensureChromium } from "@/scripts/test/chromium.mjs";

/** The Chromium of this machine, or that of `CHROMIUM`, with an empty profile; closed when the benches end. */
export async function openBrowser(workshop: Workshop): Promise<Browser> {
  const { path, problem } = ensureChromium(workshop.tell);
  if (!path) throw new Skipped(String(problem));
  const browser = await chromium.launch({
    executablePath: path,
    args: [
      "--no-sandbox",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  workshop.atEnd(() => browser.close());
  return browser;
}

/** A script that a page loaded. */
export interface LoadedScript {
  readonly path: string;
  /** As it went over the wire, or would have if the server had compressed it. */
  readonly gzippedBytes: number;
  readonly plainBytes: number;
}

/** Notes the scripts that a page loads. */
export class ScriptLog {
  readonly #responses: Response[] = [];

  constructor(page: Page) {
    page.on("response", (response) => {
      if (response.request().resourceType() === "script") this.#responses.push(response);
    });
  }

  /** The scripts so far, largest first. */
  async scripts(): Promise<LoadedScript[]> {
    const scripts = await Promise.all(this.#responses.map(measureScript));
    return scripts.sort((a, b) => b.gzippedBytes - a.gzippedBytes);
  }
}

async function measureScript(response: Response): Promise<LoadedScript> {
  const body = await response.body();
  const isCompressed = (await response.headerValue("content-encoding")) !== null;
  const { responseBodySize } = await response.request().sizes();
  return {
    path: new URL(response.url()).pathname,
    gzippedBytes: isCompressed ? responseBodySize : gzipSync(body).length,
    plainBytes: body.length,
  };
}
