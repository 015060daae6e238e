import type { CallLimit } from "@/lib/domain/limits/admit";
import type { Field } from "@/lib/domain/market/fields";
import type { Endpoint } from "./endpoint";
import type { ReportedFailure } from "./provider-error";

/** One way to be let in: without a key, or with one, each with limits of its own. */
export interface Plan {
  readonly id: string;
  readonly baseUrl: string;
  /** The header that carries the key, and what stands before it; null where none is needed. */
  readonly key: { readonly header: string; readonly prefix?: string } | null;
  /** The published limits by group of endpoints. Each group has all of its own. */
  readonly limits: Readonly<Record<string, readonly CallLimit[]>>;
}

/** Everything that is particular to one provider, as data. A new provider is a folder with one of these. */
export interface Connector {
  readonly id: string;
  readonly name: string;
  /** What must be shown beside its numbers, with the address it leads to. */
  readonly attribution: { readonly text: string; readonly url: string };
  /** The first one is used without a key if it needs none; with a key, the first that takes one. */
  readonly plans: readonly [Plan, ...Plan[]];
  /** Hosts besides that of the base URL to which the provider may redirect. */
  readonly redirectHosts?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  /** The snapshot fields that it supplies. */
  readonly supplies: readonly Field[];
  readonly endpoints: readonly [Endpoint, ...Endpoint[]];
  /** The failure that an answer with a good status reports in its body, or null. */
  readonly failureIn?: (body: unknown) => ReportedFailure | null;
}
