import { revokeMySession } from "@/lib/contracts/me";
import { meRoute } from "@/lib/http/me-route";
import { done } from "@/lib/http/raw";
import { routes } from "@/lib/http/routes";
import { revokeSession } from "@/lib/services/accounts/sessions";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  meRoute(revokeMySession, ({ user, params }) => done(revokeSession(user.id, params.id))),
);
