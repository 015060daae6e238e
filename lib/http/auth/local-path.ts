/** Where to go after signing in: a path of this site, whatever was asked for. `base` is the address the site has. */
export function localPath(wanted: string | null | undefined, base = "http://localhost"): string {
  if (!wanted || !URL.canParse(wanted, base)) return "/";
  const url = new URL(wanted, base);
  if (url.origin !== new URL(base).origin) return "/";
  return `${url.pathname}${url.search}${url.hash}`;
}
