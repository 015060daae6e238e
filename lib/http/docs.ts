import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ProblemError } from "@/lib/services/problem-error";
import { docsPage, docsScript, docsStyle } from "./docs-page";
import { etagOf, matchesEtag } from "./etag";
import { revalidate } from "./headers";
import { problemResponse } from "./problem-response";
import type { RouteContext } from "./route";

/** Everything comes from this server. Swagger UI sets styles on elements and draws its icons from data URLs. */
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const fromPackage = (name: string) => (): Promise<Uint8Array<ArrayBuffer>> =>
  readFile(
    join(/* turbopackIgnore: true */ process.cwd(), "node_modules/swagger-ui-dist", name),
  ).then((bytes) => Uint8Array.from(bytes));

const fromText = (text: string) => async (): Promise<Uint8Array<ArrayBuffer>> =>
  new TextEncoder().encode(text);

const script = "text/javascript; charset=utf-8";
const style = "text/css; charset=utf-8";

const assets = new Map([
  ["swagger-ui.css", { type: style, read: fromPackage("swagger-ui.css") }],
  ["swagger-ui-bundle.js", { type: script, read: fromPackage("swagger-ui-bundle.js") }],
  ["docs.css", { type: style, read: fromText(docsStyle) }],
  ["docs.js", { type: script, read: fromText(docsScript) }],
]);

function send(request: Request, bytes: Uint8Array<ArrayBuffer>, type: string): Response {
  const etag = etagOf(bytes);
  const headers = {
    "Content-Type": type,
    "Content-Security-Policy": contentSecurityPolicy,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": revalidate,
    ETag: etag,
  };
  return matchesEtag(request.headers.get("if-none-match"), etag)
    ? new Response(null, { status: 304, headers })
    : new Response(bytes, { headers });
}

/** The page that shows the API's contract. */
export const docs = async (request: Request): Promise<Response> =>
  send(request, await fromText(docsPage)(), "text/html; charset=utf-8");

/** A script or style of that page. */
export async function docsAsset(request: Request, context: RouteContext): Promise<Response> {
  const name = (await context.params)?.name;
  const asset = typeof name === "string" ? assets.get(name) : undefined;
  if (asset !== undefined) return send(request, await asset.read(), asset.type);
  return problemResponse(
    new ProblemError("not-found", `The documentation has no file "${String(name)}".`),
    request,
    randomUUID(),
  );
}
