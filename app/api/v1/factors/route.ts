import { listFactors } from "@/lib/contracts/declarations";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { ready } from "@/lib/services/answer";
import { factorDeclarations } from "@/lib/services/declarations/list-declarations";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(listFactors, async () => ready(await factorDeclarations())),
);
