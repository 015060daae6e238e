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

/** Counts the bytes of script that a page loads, as they go over the wire and unpacked. */
export class ScriptCounter {
  readonly #responses: Response[] = [];

  constructor(page: Page) {
    page.on("response", (response) => {
      if (response.request().resourceType() === "script") this.#responses.push(response);
    });
  }

  async count(): Promise<{ gzippedBytes: number; plainBytes: number }> {
    let gzippedBytes = 0;
    let plainBytes = 0;
    for (const response of this.#responses) {
      const body = await response.body();
      const isPacked = (await response.headerValue("content-encoding")) !== null;
      const { responseBodySize } = await response.request().sizes();
      gzippedBytes += isPacked ? responseBodySize : gzipSync(body).length;
      plainBytes += body.length;
    }
    return { gzippedBytes, plainBytes };
  }
}
