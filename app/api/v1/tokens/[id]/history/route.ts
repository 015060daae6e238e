import { tokenHistory } from "@/lib/contracts/history";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { tokenHistory as run } from "@/lib/services/tokens/token-history";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(tokenHistory, ({ params, query }) => run(params.id, query)),
);
