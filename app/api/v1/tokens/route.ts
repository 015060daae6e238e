import { listTokens } from "@/lib/contracts/tokens";
import { screenRoute } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { listTokens as run } from "@/lib/services/tokens/list-tokens";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  screenRoute(listTokens, (search) => run(search)),
);
