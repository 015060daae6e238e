import type { TokenDetail } from "@/components/token/model";

/** A link of a token to the outside. */
export interface OutsideLink {
  readonly name: string;
  readonly href: string;
}

/** The address when it is a well-formed https one. Vendors' texts are not to be trusted further. */
function httpsUrl(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === "https:" && url.hostname.includes(".") ? url.href : null;
}

/** An account's page: vendors give the account's name or the whole address. */
const accountUrl = (site: string, account: string): string | null =>
  /^@?\w+$/.test(account) ? httpsUrl(`${site}${account.replace("@", "")}`) : httpsUrl(account);

/** The https links of a token, each named. */
export function outsideLinks({ homepage, twitter, telegram, github }: TokenDetail["links"]) {
  const given: [string, string | null][] = [
    ["Website", homepage === null ? null : httpsUrl(homepage)],
    ["X", twitter === null ? null : accountUrl("https://x.com/", twitter)],
    ["Telegram", telegram === null ? null : accountUrl("https://t.me/", telegram)],
    ...github.map((url, i): [string, string | null] => [
      github.length === 1 ? "GitHub" : `GitHub ${i + 1}`,
      httpsUrl(url),
    ]),
  ];
  return given.flatMap(([name, href]): OutsideLink[] => (href === null ? [] : [{ name, href }]));
}
