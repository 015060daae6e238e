import { exportNdjson } from "@/lib/contracts/export";
import { attachment, mapAnswer } from "@/lib/http/raw";
import { screenRoute } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { exportTokens } from "@/lib/services/export/export-tokens";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  screenRoute(exportNdjson, async (search) =>
    mapAnswer(await exportTokens(search, "ndjson"), attachment),
  ),
);
