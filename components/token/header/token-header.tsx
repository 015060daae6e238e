import { ArrowLeft, ExternalLink, ShoppingBasket } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { asOfSearch, type TokenData, type TokenDetail } from "@/components/token/model";
import { Button } from "@/components/ui/button";
import { formatSince } from "@/lib/domain/format";
import { CompareButton } from "./compare-button";
import { CopyButton } from "./copy-button";
import { outsideLinks } from "./links";
import { PriceLine } from "./price-line";

const chip =
  "inline-flex h-6 items-center rounded-sm border px-1.5 text-xs text-ink-2 hover:bg-hover pointer-coarse:h-8";

/** The builder of baskets with the token as one that it must have. */
const basketHref = (id: string, asOf: string | null): string =>
  `/basket?${new URLSearchParams({ mustHave: id, ...(asOf === null ? {} : { asOf }) })}`;

/** A link to the screener that keeps the day. */
function ScreenLink({ filter, asOf, children }: ScreenLinkProps) {
  const params = new URLSearchParams({ ...filter, ...(asOf === null ? {} : { asOf }) });
  return (
    <Link href={`/?${params}`} prefetch={false} className={chip}>
      {children}
    </Link>
  );
}

interface ScreenLinkProps {
  readonly filter: Readonly<Record<string, string>>;
  readonly asOf: string | null;
  readonly children: ReactNode;
}

function Identity({ detail, asOf }: { detail: TokenDetail; asOf: string | null }) {
  const { sector, chain, contract } = detail;
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {sector === null ? (
        <span className="text-xs text-ink-3">No sector known</span>
      ) : (
        <ScreenLink filter={{ sector: sector.id }} asOf={asOf}>
          {sector.name}
        </ScreenLink>
      )}
      {chain !== null && (
        <ScreenLink filter={{ chain }} asOf={asOf}>
          {chain}
        </ScreenLink>
      )}
      {contract !== null && (
        <span className="inline-flex items-center">
          <code className="figures text-xs text-ink-3" title={contract}>
            <span className="sr-only">Contract </span>
            {contract.length > 14 ? `${contract.slice(0, 6)}…${contract.slice(-4)}` : contract}
          </code>
          <CopyButton text={contract} label="Copy the contract address" />
        </span>
      )}
    </div>
  );
}

/** Who the token is, what it costs, how old that is, and where to go from here. */
export function TokenHeader({ data }: { data: TokenData }) {
  const { detail, history, meta, asOf, nowMs } = data;
  const { id, symbol, name } = detail;
  const graded = meta.gradedAt === null ? null : formatSince(Date.parse(meta.gradedAt), nowMs);
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
      <div className="flex min-w-0 flex-col gap-1.5">
        <Link
          href={`/${asOfSearch(asOf)}`}
          className="inline-flex items-center gap-1 self-start py-1 text-xs text-ink-2 hover:text-ink"
        >
          <ArrowLeft aria-hidden className="size-3.5" />
          Screener
        </Link>
        <h1 className="flex flex-wrap items-baseline gap-x-2 text-xl font-semibold text-balance">
          {name} <span className="text-md font-normal text-ink-3">{symbol.toUpperCase()}</span>
        </h1>
        <Identity detail={detail} asOf={asOf} />
      </div>
      <div className="flex min-w-0 flex-col gap-1.5 sm:items-end">
        <PriceLine history={history} shown={meta.asOf} />
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <p className="text-xs text-ink-3 max-sm:w-full" title={graded?.full}>
            {meta.source}
            {graded !== null && `, graded ${graded.spoken}`}
          </p>
          {outsideLinks(detail.links).map((link) => (
            <a
              key={link.href}
              href={link.href}
              target="_blank"
              rel="noopener noreferrer"
              className="inline-flex items-center gap-1 py-1 text-xs text-accent underline decoration-line-strong underline-offset-3 hover:decoration-accent"
            >
              {link.name}
              <ExternalLink aria-hidden className="size-3" />
              <span className="sr-only">(new tab)</span>
            </a>
          ))}
          <CompareButton token={{ id, symbol }} />
          <Button asChild>
            <Link href={basketHref(id, asOf)} prefetch={false}>
              <ShoppingBasket aria-hidden />
              Add to basket
            </Link>
          </Button>
        </div>
      </div>
    </header>
  );
}
