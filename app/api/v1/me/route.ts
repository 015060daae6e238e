import { getMe } from "@/lib/contracts/me";
import { meRoute } from "@/lib/http/me-route";
import { routes } from "@/lib/http/routes";
import { userOf } from "@/lib/services/accounts/user";
import { ready } from "@/lib/services/answer";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  meRoute(getMe, ({ user }) => ready({ data: userOf(user) })),
);
