/** A kind of bet: which tokens belong to it, in the words of the screener. */
export interface Sleeve<Id extends string = string> {
  /** Kebab-case. */
  readonly id: Id;
  readonly name: string;
  /** Why a basket has it, in plain words. */
  readonly reason: string;
  /** Share of the money it gets when nothing else was chosen; 0: only when asked for. */
  readonly defaultShare: number;
  /** The members as the screener's URL would select them, decoded. */
  readonly params: Readonly<Record<string, string>>;
}

/** Keeps the literal id of a declaration. */
export const defineSleeve = <const Id extends string>(sleeve: Sleeve<Id>): Sleeve<Id> => sleeve;
