/** The pages that every page leads to, in the order of the top bar. */
export const pages = [
  { path: "/", name: "Screener" },
  { path: "/basket", name: "Basket" },
  { path: "/baskets", name: "Baskets" },
  { path: "/signals", name: "Signals" },
  { path: "/sectors", name: "Sectors" },
  { path: "/indices", name: "Indices" },
  { path: "/reports", name: "Reports" },
  { path: "/track-record", name: "Track record" },
  { path: "/methodology", name: "Methodology" },
] as const;

/** True on the page itself and on what lies below it; the screener is only itself. */
export const isOnPage = (pathname: string, path: string): boolean =>
  pathname === path || (path !== "/" && pathname.startsWith(`${path}/`));

/** A page's address on the day that is looked at. */
export const pageHref = (path: string, asOf: string | null): string =>
  asOf === null || asOf === "" ? path : `${path}?asOf=${encodeURIComponent(asOf)}`;
