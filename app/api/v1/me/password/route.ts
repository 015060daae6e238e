import { putPassword } from "@/lib/contracts/me";
import { meRoute } from "@/lib/http/me-route";
import { routes } from "@/lib/http/routes";
import { changePassword } from "@/lib/services/accounts/change-password";
import { ready } from "@/lib/services/answer";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  meRoute(putPassword, async ({ user, body }) =>
    ready({ data: { endedSessions: await changePassword(user, body) } }),
  ),
);
