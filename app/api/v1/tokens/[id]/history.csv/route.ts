import { tokenHistoryCsv } from "@/lib/contracts/history";
import { attachment, mapAnswer } from "@/lib/http/raw";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { exportHistory } from "@/lib/services/export/export-history";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(tokenHistoryCsv, async ({ params, query }) =>
    mapAnswer(await exportHistory(params.id, query), attachment),
  ),
);
