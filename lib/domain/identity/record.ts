/** A contract on a chain. The chain has the name that `canonicalChain` gives it. */
export interface ContractAddress {
  readonly chain: string;
  readonly address: string;
}

/** One asset as one provider knows it: what it claims about which asset it is. Symbols are no claim. */
export interface IdentityRecord {
  readonly provider: string;
  readonly providerId: string;
  readonly contracts: readonly ContractAddress[];
  /** Ids of the same asset at other providers, as this one tells them. */
  readonly otherIds: Readonly<Record<string, string>>;
}

/** The name of a record: unique, and the same for everyone. */
export const recordKey = ({
  provider,
  providerId,
}: Pick<IdentityRecord, "provider" | "providerId">): string => `${provider}:${providerId}`;

/** The parts of a key. Providers' names have no colon. */
export function parseRecordKey(key: string): Pick<IdentityRecord, "provider" | "providerId"> {
  const split = key.indexOf(":");
  return { provider: key.slice(0, split), providerId: key.slice(split + 1) };
}
