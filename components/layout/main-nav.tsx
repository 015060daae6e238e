"use client";
import { Menu } from "lucide-react";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { foldedOnLeave } from "./folded-on-leave";
import { isOnPage, pageHref, pages } from "./pages";

function PageLinks({ className }: { className: string }) {
  const pathname = usePathname();
  const asOf = useSearchParams().get("asOf");
  return pages.map(({ path, name }) => (
    <li key={path}>
      <Link
        href={pageHref(path, asOf)}
        prefetch={false}
        aria-current={isOnPage(pathname, path) ? "page" : undefined}
        className={`block rounded text-ink-2 hover:text-ink aria-[current=page]:font-medium aria-[current=page]:text-accent ${className}`}
      >
        {name}
      </Link>
    </li>
  ));
}

/** The way to every page: a row of links, folded behind a button where there is no room. Works without a script. */
export function MainNav() {
  const pathname = usePathname();
  return (
    <nav aria-label="Pages" className="shrink-0">
      <ul className="flex items-center gap-4 text-grid max-xl:hidden">
        <PageLinks className="py-1" />
      </ul>
      <details key={pathname} {...foldedOnLeave} className="relative xl:hidden">
        <summary className="flex size-7 cursor-pointer list-none items-center justify-center rounded hover:bg-hover pointer-coarse:size-9 [&::-webkit-details-marker]:hidden">
          <Menu aria-hidden className="size-4" />
          <span className="sr-only">Pages</span>
        </summary>
        <ul className="absolute top-full left-0 z-40 mt-1 w-44 rounded-md border bg-surface p-1 shadow-float">
          <PageLinks className="px-2 py-1.5 hover:bg-hover" />
        </ul>
      </details>
    </nav>
  );
}
