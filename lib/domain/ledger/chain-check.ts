import { type EntryHeader, genesisHash, hashedText, headerText } from "./canonical";

/** A stored entry. */
export interface LedgerEntry extends EntryHeader {
  readonly seq: string;
  readonly content: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** What is wrong with an entry. */
export interface BrokenEntry {
  readonly seq: string;
  readonly chain: string;
  readonly reason: string;
}

export interface ChainState {
  readonly entries: number;
  readonly head: string;
}

/**
 * Checks entries one after another, in the order in which they were appended; chains may be mixed. `sha256` returns the
 * hash of a text in lower-case hex.
 */
export class ChainCheck {
  readonly #sha256: (text: string) => string;
  readonly #chains = new Map<string, ChainState>();

  constructor(sha256: (text: string) => string) {
    this.#sha256 = sha256;
  }

  /** The chains seen so far and their newest hash. */
  get chains(): ReadonlyMap<string, ChainState> {
    return this.#chains;
  }

  /** What is wrong with the next entry, or null. */
  add(entry: LedgerEntry): BrokenEntry | null {
    const { chain, hash } = entry;
    const { entries, head } = this.#chains.get(chain) ?? { entries: 0, head: genesisHash };
    const reason = this.#reasonOf(entry, head);
    this.#chains.set(chain, { entries: entries + 1, head: hash });
    return reason === null ? null : { seq: entry.seq, chain, reason };
  }

  #reasonOf(entry: LedgerEntry, head: string): string | null {
    const { content, previousHash, hash } = entry;
    if (previousHash !== head)
      return `it follows ${previousHash.slice(0, 12)}…, but the entry before it has the hash ${head.slice(0, 12)}…: an entry was removed, inserted or moved.`;
    if (this.#sha256(hashedText(previousHash, content)) !== hash)
      return "its content does not have its hash: content, hash or both were changed.";
    if (!content.startsWith(`${headerText(entry)}\n`))
      return "its columns do not say what its hashed content says.";
    return null;
  }
}
