import { readyz } from "@/lib/contracts/health";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { ready } from "@/lib/services/answer";
import { readiness } from "@/lib/services/health/readiness";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(readyz, async () => ready(await readiness())),
);
