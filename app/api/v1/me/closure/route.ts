import { closeAccount } from "@/lib/contracts/me";
import { meRoute } from "@/lib/http/me-route";
import { done } from "@/lib/http/raw";
import { routes } from "@/lib/http/routes";
import { deleteAccount } from "@/lib/services/accounts/delete-account";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  meRoute(closeAccount, async ({ user, body }) => done(deleteAccount(user, body))),
);
