import { createModel, listModels } from "@/lib/contracts/models";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { ready } from "@/lib/services/answer";
import { createFork } from "@/lib/services/models/create-fork";
import { readModels } from "@/lib/services/models/read-models";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(listModels, async ({ query }) => ready(await readModels(query.asOf))),
  route(createModel, async ({ body }) => ready(await createFork(body))),
);
