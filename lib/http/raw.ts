import { getBacktest, type requestBacktest } from "@/lib/contracts/basket-backtest";
import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { Meta } from "@/lib/contracts/envelope";
import { getRun, type requestRun } from "@/lib/contracts/runs";
import { urlOf } from "@/lib/contracts/url";
import { type Answer, ready } from "@/lib/services/answer";
import type { ExportFile } from "@/lib/services/export/export-tokens";
import { neverKeep } from "./headers";
import type { Raw } from "./respond";

/** The same answer made into something else. */
export const mapAnswer = <A, B>(answer: Answer<A>, change: (made: A) => B): Answer<B> => ({
  ...answer,
  make: async () => change(await answer.make()),
});

/** A file that a browser saves under its name. */
export const attachment = ({ fileName, chunks }: ExportFile): Raw => ({
  raw: chunks,
  headers: { "Content-Disposition": `attachment; filename="${fileName}"` },
});

/** Bytes with the answer's meta in a header. Next lets no route say that its bytes are compressed, so they are not. */
export const bytesWithMeta = ({
  bytes,
  meta,
}: {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly meta: Meta;
}): Raw => ({ raw: bytes, headers: { "X-Meta": JSON.stringify(meta) } });

/** The answer to a request for a run, with where to ask for its progress. */
export const withLocation = (
  answer: AnswerOf<typeof requestRun>,
): Answer<AnswerOf<typeof requestRun>> =>
  ready(answer, { Location: urlOf(getRun, { params: { asOf: answer.data.asOf } }) });

/** The answer to a request for a backtest, with where to ask for its progress and result. */
export const withJobLocation = (
  answer: AnswerOf<typeof requestBacktest>,
): Answer<AnswerOf<typeof requestBacktest>> =>
  ready(answer, { Location: urlOf(getBacktest, { params: { id: answer.data.id } }) });

/** Events as they happen. No proxy may keep or gather them. */
export const eventStream = (raw: ReadableStream<Uint8Array>): Raw => ({
  raw,
  headers: { "Cache-Control": neverKeep, "X-Accel-Buffering": "no" },
});

/** The answer with what a use case finds. */
export const answered = async <T>(work: Promise<T>): Promise<Answer<{ readonly data: T }>> =>
  ready({ data: await work });

/** The answer to what is only done. */
export async function done(
  work: Promise<unknown>,
): Promise<Answer<{ readonly data: { readonly done: true } }>> {
  await work;
  return ready({ data: { done: true } });
}
