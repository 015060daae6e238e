import { z } from "zod";
import type { ContractAddress } from "@/lib/domain/identity/record";
import type { PoolOrigin, Reading } from "./reading";

/** What is asked for: a path below the base URL, and its query. */
export interface Request {
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number>>;
}

/** A token, as far as it must be known to ask a provider about it. */
export interface TokenRef {
  /** Provider → the id that it has there. */
  readonly providerIds: Readonly<Record<string, string>>;
  readonly contracts: readonly ContractAddress[];
  /** The deepest first. */
  readonly pools: readonly PoolOrigin[];
  /** `owner/name`. */
  readonly repositories: readonly string[];
}

/** What a transform may know besides the answer. */
export interface ReadContext {
  readonly receivedAtMs: number;
  /** What was asked about; null for a sweep. */
  readonly token: TokenRef | null;
  readonly page: number;
}

interface EndpointCommon {
  readonly id: string;
  /** Which limits of the plan it counts for. */
  readonly limitGroup: string;
  /** How long the contents are worth keeping before they are asked for again. */
  readonly refreshMs: number;
  readonly timeoutMs?: number;
  readonly mostBytes?: number;
  /** The readings in an answer. Throws a ZodError when it does not have the shape that was agreed on. */
  readonly read: (body: unknown, context: ReadContext) => readonly Reading[];
}

/** Asks about the whole market, page by page, from page 0. */
export interface SweepEndpoint extends EndpointCommon {
  readonly scope: "sweep";
  /** What to ask for; null behind the last page. */
  readonly request: (page: number) => Request | null;
  /** Whether an empty page is the last one; else all pages are asked for. */
  readonly endsWhenEmpty: boolean;
}

/** Asks about one token. */
export interface TokenEndpoint extends EndpointCommon {
  readonly scope: "token";
  /** What to ask for; null when the provider cannot know the token. */
  readonly request: (token: TokenRef) => Request | null;
}

export type Endpoint = SweepEndpoint | TokenEndpoint;

interface Shape<Answer> {
  readonly schema: z.ZodType<Answer>;
  /** Pure. */
  readonly transform: (answer: Answer, context: ReadContext) => readonly Reading[];
}

type Declared<E extends Endpoint, Answer> = Omit<E, "scope" | "read"> & Shape<Answer>;

/** An endpoint that answers about the whole market. */
export const sweepEndpoint = <Answer>(
  declared: Declared<SweepEndpoint, Answer>,
): SweepEndpoint => ({ ...declared, scope: "sweep", read: reader(declared) });

/** An endpoint that answers about one token. */
export const tokenEndpoint = <Answer>(
  declared: Declared<TokenEndpoint, Answer>,
): TokenEndpoint => ({ ...declared, scope: "token", read: reader(declared) });

const reader =
  <Answer>({ schema, transform }: Shape<Answer>): EndpointCommon["read"] =>
  (body, context) =>
    transform(schema.parse(body), context);

/** A list of which elements that do not fit are left out; when none fits, the shape has changed and the parse fails. */
export const listOf = <Item>(item: z.ZodType<Item>): z.ZodType<Item[]> =>
  z.array(z.unknown()).transform((elements, context) => {
    const fitting: Item[] = [];
    let misfit: z.ZodError | null = null;
    for (const element of elements) {
      const parsed = item.safeParse(element);
      if (parsed.success) fitting.push(parsed.data);
      else misfit ??= parsed.error;
    }
    if (fitting.length === 0 && misfit !== null)
      context.addIssue({
        code: "custom",
        message: `no element fits: ${misfit.issues[0]?.message}`,
      });
    return fitting;
  });
