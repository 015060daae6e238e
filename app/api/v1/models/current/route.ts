import { useModel } from "@/lib/contracts/models";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { ready } from "@/lib/services/answer";
import { useOneModel } from "@/lib/services/models/choose-model";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(useModel, async ({ body }) => ready(await useOneModel(body.id))),
);
