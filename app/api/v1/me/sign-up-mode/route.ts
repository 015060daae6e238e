import { getSignUpMode, putSignUpMode } from "@/lib/contracts/me";
import { meRoute } from "@/lib/http/me-route";
import { answered } from "@/lib/http/raw";
import { routes } from "@/lib/http/routes";
import { setSignUpMode, signUpSetting } from "@/lib/services/accounts/sign-up-mode";
import { ready } from "@/lib/services/answer";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  meRoute(getSignUpMode, async () => ready({ data: await signUpSetting() })),
  meRoute(putSignUpMode, ({ user, body }) => answered(setSignUpMode(user, body.mode))),
);
