import Link from "next/link";
import { tokenHref } from "@/components/token/model";

interface TokenLinkProps {
  readonly token: { readonly id: string; readonly symbol: string; readonly name: string };
  /** The day the link opens; null is the newest. */
  readonly asOf: string | null;
}

/** A token's name and symbol, leading to why it has its grade on the day. */
export function TokenLink({ token, asOf }: TokenLinkProps) {
  return (
    <Link
      href={tokenHref(token.id, asOf)}
      className="inline-flex max-w-64 items-baseline gap-1.5 hover:underline print:inline"
    >
      <span className="truncate print:whitespace-normal">{token.name}</span>{" "}
      <span className="text-xs text-ink-3">{token.symbol.toUpperCase()}</span>
    </Link>
  );
}
