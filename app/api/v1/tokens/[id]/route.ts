import { getToken } from "@/lib/contracts/tokens";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { tokenDetail } from "@/lib/services/tokens/token-detail";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(getToken, ({ params, query }) => tokenDetail(params.id, query.asOf)),
);
