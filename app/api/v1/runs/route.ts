import { listRuns, requestRun } from "@/lib/contracts/runs";
import { withLocation } from "@/lib/http/raw";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { ready } from "@/lib/services/answer";
import { askForRun, readRuns } from "@/lib/services/runs/read-runs";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(listRuns, async () => ready(await readRuns())),
  route(requestRun, async ({ body }) => withLocation(await askForRun(body.asOf))),
);
