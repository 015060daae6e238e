import { openApi } from "@/lib/contracts/health";
import { apiDescription } from "@/lib/http/api-description";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { ready } from "@/lib/services/answer";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(openApi, () => ready(apiDescription())),
);
