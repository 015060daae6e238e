const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Why an address must not be called, or null: only HTTPS, except on this machine (tests, a mirror behind a proxy), no
 * credentials in it, and no address of the link, where clouds keep their secrets.
 */
export function refusedBaseUrl(text: string): string | null {
  if (!URL.canParse(text)) return "is not a URL";
  const url = new URL(text);
  if (url.username !== "" || url.password !== "") return "must not contain credentials";
  if (/^(169\.254\.|\[fe80:)/i.test(url.hostname)) return "must not be a link-local address";
  if (url.protocol === "https:") return null;
  return url.protocol === "http:" && loopback.test(url.hostname)
    ? null
    : "must be https, except on this machine";
}

/** Whether the provider may send us from `base` to `target`: to its own origin, or by HTTPS to one of `hosts`. */
export function mayFollow(target: URL, base: URL, hosts: readonly string[]): boolean {
  if (target.username !== "" || target.password !== "") return false;
  if (target.origin === base.origin) return true;
  return (
    target.protocol === "https:" &&
    target.port === "" &&
    (target.hostname === base.hostname || hosts.includes(target.hostname))
  );
}
