import { type IdentityRecord, recordKey } from "./record";

/** What a person decided about two records, by their keys. */
export interface IdentityDecision {
  readonly kind: "same" | "different";
  readonly left: string;
  readonly right: string;
}

export type ConflictReason =
  /** One provider would know the token under two ids. */
  | "two-ids-of-one-provider"
  /** The token would have two contracts on one chain. */
  | "two-contracts-on-one-chain"
  /** A person said that they differ, and a claim says that they do not. */
  | "decided-to-differ";

/** Two records that a claim makes one token, and something else does not. `left` < `right`. */
export interface IdentityConflict {
  readonly left: string;
  readonly right: string;
  readonly reason: ConflictReason;
}

export interface Grouping {
  /** Keys of the records of each token, sorted. */
  readonly groups: readonly (readonly string[])[];
  readonly conflicts: readonly IdentityConflict[];
}

/** The strongest claims come first: what a person said, then contracts, then what providers say of each other. */
type Strength = 0 | 1 | 2;
interface Link {
  readonly left: string;
  readonly right: string;
  readonly strength: Strength;
}

/**
 * Which records are one token. Records are joined by a person's decision, a shared contract, or the id that one
 * provider gives for another, in this order of strength; never by symbol or name. A join that would give a token two
 * ids at one provider or two contracts on one chain is not made but told as a conflict; so is one that a person
 * forbade. The answer does not depend on the order of the records, and everything is derived from them: without a
 * decision it is as if that had never been made.
 */
export function groupRecords(
  records: readonly IdentityRecord[],
  decisions: readonly IdentityDecision[] = [],
): Grouping {
  const components = new Components(records, decisions);
  const conflicts = new Map<string, IdentityConflict>();
  for (const { left, right, strength } of sortedLinks(records, decisions)) {
    const reason = components.join(left, right, strength === 0);
    if (reason !== null) conflicts.set(`${left} ${right}`, { left, right, reason });
  }
  return { groups: components.groups(), conflicts: [...conflicts.values()] };
}

function sortedLinks(
  records: readonly IdentityRecord[],
  decisions: readonly IdentityDecision[],
): Link[] {
  const known = new Map(records.map((record) => [recordKey(record), record]));
  const links: Link[] = [];
  const link = (one: string, other: string, strength: Strength) => {
    if (one === other || !known.has(one) || !known.has(other)) return;
    links.push(
      one < other ? { left: one, right: other, strength } : { left: other, right: one, strength },
    );
  };
  for (const { kind, left, right } of decisions) if (kind === "same") link(left, right, 0);
  for (const [first, ...others] of sharingContract(records))
    for (const other of others) link(first ?? "", other, 1);
  for (const record of records)
    for (const [provider, providerId] of Object.entries(record.otherIds))
      link(recordKey(record), recordKey({ provider, providerId }), 2);
  const order = ({ strength, left, right }: Link) => `${strength} ${left} ${right}`;
  return links.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** Keys of the records that claim the same contract, sorted. */
function sharingContract(records: readonly IdentityRecord[]): string[][] {
  const holders = new Map<string, Set<string>>();
  for (const record of records)
    for (const { chain, address } of record.contracts) {
      const claim = `${chain}:${address}`;
      holders.set(claim, (holders.get(claim) ?? new Set()).add(recordKey(record)));
    }
  return [...holders.values()].map((keys) => [...keys].sort());
}

/** What may be only once in a token: an id at a provider, a contract on a chain. */
interface Component {
  readonly members: string[];
  readonly ids: Map<string, string>;
  readonly contracts: Map<string, Set<string>>;
}

/** The tokens so far; joining keeps what must be unique unique. */
class Components {
  readonly #of = new Map<string, Component>();
  readonly #apart: readonly IdentityDecision[];

  constructor(records: readonly IdentityRecord[], decisions: readonly IdentityDecision[]) {
    this.#apart = decisions.filter(({ kind }) => kind === "different");
    for (const record of records) {
      const contracts = new Map<string, Set<string>>();
      for (const { chain, address } of record.contracts)
        contracts.set(chain, (contracts.get(chain) ?? new Set()).add(address));
      this.#of.set(recordKey(record), {
        members: [recordKey(record)],
        ids: new Map([[record.provider, record.providerId]]),
        contracts,
      });
    }
  }

  /** Makes the tokens of two records one; or returns why they cannot be. What a person decided always can. */
  join(left: string, right: string, isDecided: boolean): ConflictReason | null {
    const a = this.#of.get(left);
    const b = this.#of.get(right);
    if (a === undefined || b === undefined || a === b) return null;
    const reason = isDecided ? null : this.#reasonAgainst(a, b);
    if (reason !== null) return reason;
    a.members.push(...b.members);
    for (const [provider, id] of b.ids) a.ids.set(provider, id);
    for (const [chain, addresses] of b.contracts)
      a.contracts.set(chain, new Set([...(a.contracts.get(chain) ?? []), ...addresses]));
    for (const member of b.members) this.#of.set(member, a);
    return null;
  }

  #reasonAgainst(a: Component, b: Component): ConflictReason | null {
    for (const [provider, id] of b.ids)
      if ((a.ids.get(provider) ?? id) !== id) return "two-ids-of-one-provider";
    for (const [chain, addresses] of b.contracts) {
      const others = a.contracts.get(chain);
      if (others !== undefined && ![...addresses].some((address) => others.has(address)))
        return "two-contracts-on-one-chain";
    }
    const between = ({ left, right }: IdentityDecision) =>
      (this.#of.get(left) === a && this.#of.get(right) === b) ||
      (this.#of.get(left) === b && this.#of.get(right) === a);
    return this.#apart.some(between) ? "decided-to-differ" : null;
  }

  groups(): string[][] {
    const groups = [...new Set(this.#of.values())].map(({ members }) => [...members].sort());
    return groups.sort((a, b) => ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1));
  }
}
