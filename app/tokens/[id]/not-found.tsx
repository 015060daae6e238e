import { UnknownToken } from "@/components/token/states/unknown-token";

/** There is no such token. */
export default function NotFound() {
  return <UnknownToken />;
}
