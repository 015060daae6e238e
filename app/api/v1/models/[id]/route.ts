import { getModel } from "@/lib/contracts/models";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { ready } from "@/lib/services/answer";
import { readModel } from "@/lib/services/models/read-models";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(getModel, async ({ params }) => ready(await readModel(params.id))),
);
