import { livez } from "@/lib/contracts/health";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { ready } from "@/lib/services/answer";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(livez, () => ready({ status: "ok" })),
);
