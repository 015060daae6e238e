import { Moon } from "lucide-react";
import Link from "next/link";
import type { ComponentProps } from "react";
import { DataAge } from "@/components/ui/data-age";
import { AccountMenu } from "./account-menu";
import { AsOfPicker } from "./as-of-picker";
import { MainNav } from "./main-nav";
import type { MarketHeader } from "./market-header";
import type { Tally } from "./tally";
import { ThemeMenu } from "./theme-menu";
import { TokenSearch } from "./token-search";

interface TopBarProps {
  readonly market: MarketHeader | null;
  readonly tally: Tally;
  readonly account: ComponentProps<typeof AccountMenu>["account"];
  readonly signOut: () => Promise<void>;
}

/** Moonscope · pages · search · as-of day · age of the data · appearance · account. */
export function TopBar({ market, tally, account, signOut }: TopBarProps) {
  return (
    <header className="flex h-11 shrink-0 items-center gap-2 border-b bg-surface px-3 sm:gap-4 sm:px-4">
      <Link href="/" className="flex items-center gap-2 rounded font-semibold">
        <Moon aria-hidden className="size-4.5 text-accent" strokeWidth={2.25} />
        <span className="max-sm:sr-only">Moonscope</span>
      </Link>
      <MainNav />
      <TokenSearch />
      <div className="ml-auto flex items-center gap-1 sm:gap-3">
        {market !== null && (
          <>
            <p className="text-xs whitespace-nowrap text-ink-3 max-[1400px]:hidden">
              Data <DataAge at={market.changedAtMs} now={market.nowMs} /> old
            </p>
            <AsOfPicker market={market} />
          </>
        )}
        <ThemeMenu tally={tally} />
        <AccountMenu account={account} signOut={signOut} />
      </div>
    </header>
  );
}
