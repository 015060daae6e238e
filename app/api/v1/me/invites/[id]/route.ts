import { revokeInvite } from "@/lib/contracts/me";
import { meRoute } from "@/lib/http/me-route";
import { done } from "@/lib/http/raw";
import { routes } from "@/lib/http/routes";
import { revokeInvite as revoke } from "@/lib/services/accounts/invites";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  meRoute(revokeInvite, ({ user, params }) => done(revoke(user, params.id))),
);
