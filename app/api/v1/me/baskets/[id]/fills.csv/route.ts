import { exportFills } from "@/lib/contracts/saved-basket-records";
import { meRoute } from "@/lib/http/me-route";
import { attachment } from "@/lib/http/raw";
import { routes } from "@/lib/http/routes";
import { ready } from "@/lib/services/answer";
import { exportCsv } from "@/lib/services/saved-baskets/import-fills";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  meRoute(exportFills, async ({ user, params }) =>
    ready(attachment(await exportCsv(user.id, params.id))),
  ),
);
