import { screenNext } from "@/lib/contracts/screen-next";
import { screenRoute } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { screenNext as run } from "@/lib/services/tokens/screen-next";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  screenRoute(screenNext, (search) => run(search)),
);
