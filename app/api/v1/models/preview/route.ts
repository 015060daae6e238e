import { previewModel } from "@/lib/contracts/models";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { ready } from "@/lib/services/answer";
import { previewFork } from "@/lib/services/models/preview-fork";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(previewModel, async ({ body }) => ready(await previewFork(body))),
);
