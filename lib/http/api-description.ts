import { marketCatalog } from "@/lib/domain/market/frame-columns";
import packageJson from "@/package.json" with { type: "json" };
import { openApiDocument } from "./open-api";

let description: ReturnType<typeof openApiDocument> | undefined;

/** The OpenAPI document of this version, made once. */
export function apiDescription(): ReturnType<typeof openApiDocument> {
  description ??= openApiDocument(marketCatalog.columns, packageJson.version);
  return description;
}
