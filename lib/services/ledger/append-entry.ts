import type { ClientBase } from "pg";
import { findHead, findNewest, insertEntry, lockChain } from "@/lib/db/ledger";
import {
  bodyOf,
  type EntryHeader,
  entryContent,
  genesisHash,
  hashedText,
} from "@/lib/domain/ledger/canonical";
import { sha256 } from "./sha256";

/**
 * Appends what `body` says about the header's subject, in the caller's transaction. What the newest entry about it says
 * already adds nothing; what differs is a correction that names that entry. Returns whether an entry was added.
 */
export async function appendEntry(
  client: ClientBase,
  header: EntryHeader,
  body: string,
): Promise<boolean> {
  await lockChain(client, header.chain);
  const older = await findNewest(client, header);
  if (older !== null && bodyOf(older.content) === body) return false;
  const head = await findHead(client, header.chain);
  const previousHash = head?.hash ?? genesisHash;
  const content = entryContent(header, body, older);
  const hash = sha256(hashedText(previousHash, content));
  await insertEntry(client, { ...header, content, previousHash, hash });
  return true;
}
