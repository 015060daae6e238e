"use client";
import { CircleUser } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { foldedOnLeave } from "./folded-on-leave";

interface AccountMenuProps {
  /** Who is signed in; null is a visitor. */
  readonly account: { readonly name: string | null; readonly email: string } | null;
  readonly signOut: () => Promise<void>;
}

const item =
  "block w-full rounded px-2 py-1.5 text-left text-ink-2 hover:bg-hover hover:text-ink pointer-coarse:py-2";

/** The way in for visitors; for who is signed in their name, their pages and the way out. Works without a script. */
export function AccountMenu({ account, signOut }: AccountMenuProps) {
  const pathname = usePathname();
  const button =
    "flex size-7 cursor-pointer list-none items-center justify-center rounded text-ink-2 hover:bg-hover hover:text-ink pointer-coarse:size-9 [&::-webkit-details-marker]:hidden [&_svg]:size-4";
  if (account === null)
    return (
      <Link href="/signin" prefetch={false} className={`${button} sm:w-auto sm:gap-1.5 sm:px-1.5`}>
        <CircleUser aria-hidden className="shrink-0" />
        <span className="text-grid whitespace-nowrap max-sm:sr-only">Sign in</span>
      </Link>
    );
  const shown = account.name ?? account.email;
  return (
    <details key={pathname} {...foldedOnLeave} className="relative">
      <summary className={button}>
        <CircleUser aria-hidden className="text-accent" />
        <span className="sr-only">Account of {shown}</span>
      </summary>
      <div className="absolute top-full right-0 z-40 mt-1 w-56 rounded-md border bg-surface p-1 shadow-float">
        <p className="truncate border-b px-2 py-1.5 text-xs text-ink-3" title={account.email}>
          Signed in as <strong className="font-medium text-ink">{shown}</strong>
        </p>
        <Link href="/baskets" prefetch={false} className={item}>
          My baskets
        </Link>
        <Link href="/account" prefetch={false} className={item}>
          Account
        </Link>
        <form action={signOut}>
          <button type="submit" className={item}>
            Sign out
          </button>
        </form>
      </div>
    </details>
  );
}
