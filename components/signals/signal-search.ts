/** What the address of the signals page asks for; empty fields are left out. */
export interface SignalSearch {
  readonly rule?: string;
  readonly direction?: string;
  readonly sector?: string;
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
  readonly reveal?: string;
  readonly horizon?: string;
  readonly cursor?: string;
}

/** The address of the page with some fields changed; null takes one out. */
export function signalsHref(
  search: SignalSearch,
  changes: Readonly<Partial<Record<keyof SignalSearch, string | null>>>,
): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...search, ...changes }))
    if (typeof value === "string" && value !== "") params.set(name, value);
  const text = params.toString();
  return text === "" ? "/signals" : `/signals?${text}`;
}
