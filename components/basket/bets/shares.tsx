import { memo } from "react";
import { formatPercent } from "@/lib/domain/format";
import type { Build } from "@/lib/queries/basket";

interface Part {
  readonly id: string | null;
  readonly name: string;
  readonly bets: number;
  readonly share: number;
  readonly planned?: number;
}

function Shares({ title, parts }: { title: string; parts: readonly Part[] }) {
  return (
    <div className="min-w-0">
      <h3 className="mb-1 text-xs text-ink-3">{title}</h3>
      <ul className="grid grid-cols-1 gap-1 text-grid">
        {parts.map(({ id, name, bets, share, planned }) => (
          <li key={id ?? "unknown"}>
            <div className="flex items-baseline justify-between gap-2">
              <span className="min-w-0 truncate" title={`${name}, ${bets} bets`}>
                {name}
              </span>
              <span className="figures text-xs">
                {formatPercent(share).text}
                {planned !== undefined && Math.abs(planned - share) > 0.005 && (
                  <span className="text-ink-3"> of {formatPercent(planned).text}</span>
                )}
              </span>
            </div>
            <div aria-hidden className="h-1 rounded-full bg-sunken print:hidden">
              <div
                className="h-full rounded-full bg-accent"
                style={{ width: `${Math.min(1, share) * 100}%` }}
              />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function ShareListsPlain({ build }: { build: Build }) {
  return (
    <div className="grid gap-x-6 gap-y-4 sm:grid-cols-3">
      {build.sleeves.length > 0 && <Shares title="By sleeve" parts={build.sleeves} />}
      <Shares title="By sector" parts={build.sectors} />
      <Shares title="By chain" parts={build.chains} />
    </div>
  );
}

/** What the money is in, by sleeve, sector and chain. */
export const ShareLists = memo(ShareListsPlain);
