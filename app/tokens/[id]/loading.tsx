import { TokenSkeleton } from "@/components/token/states/token-skeleton";

/** The page of a token on its way. */
export default function Loading() {
  return <TokenSkeleton />;
}
