import { listMySessions, revokeMyOtherSessions } from "@/lib/contracts/me";
import { meRoute } from "@/lib/http/me-route";
import { answered } from "@/lib/http/raw";
import { routes } from "@/lib/http/routes";
import { revokeOtherSessions } from "@/lib/services/accounts/sessions";
import { ready } from "@/lib/services/answer";
import { describeSessions } from "@/lib/services/me/describe";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  meRoute(listMySessions, ({ user }) => answered(describeSessions(user))),
  meRoute(revokeMyOtherSessions, async ({ user }) =>
    ready({ data: { endedSessions: await revokeOtherSessions(user) } }),
  ),
);
