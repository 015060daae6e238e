import { tokenExplanation } from "@/lib/contracts/explanation";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { explainToken } from "@/lib/services/tokens/explain-token";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(tokenExplanation, ({ params, query }) => explainToken(params.id, query.asOf)),
);
