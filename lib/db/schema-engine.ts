/** Prisma's schema engine as WebAssembly: works where the native engine cannot be downloaded. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type ErrorRegistry,
} from "@prisma/driver-adapter-utils";
import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { createScratchDatabase } from "./scratch-database";

const noFilters = { externalTables: [], externalEnums: [] };
const require = createRequire(import.meta.url);

/**
 * Prisma's adapter with two repairs. It cuts scripts at every semicolon, also inside a function or a comment: here they
 * are sent whole, which makes a migration one transaction. Its shadow database is ignored when the configuration is a
 * connection string, so that a diff would write into the real database: here it is one of its own.
 */
class EngineAdapter extends PrismaPg {
  readonly #url: string;
  #open: Awaited<ReturnType<PrismaPg["connect"]>>[] = [];

  constructor(url: string) {
    super({ connectionString: url, max: 2 });
    this.#url = url;
  }

  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script);
    };
    readCatalogueChars(adapter);
    this.#open.push(adapter);
    return adapter;
  }

  /** Ends the connections, which the engine leaves open. */
  async close(): Promise<void> {
    await Promise.all(this.#open.map((adapter) => adapter.underlyingDriver().end()));
    this.#open = [];
  }

  override async connectToShadowDb() {
    const shadow = await createScratchDatabase(this.#url, "template0");
    const factory = new EngineAdapter(shadow.url);
    const adapter = await factory.connect();
    adapter.dispose = async () => {
      await factory.close();
      await shadow.drop();
    };
    return adapter;
  }
}

const charOid = 18;
const textOid = 25;

/** Teaches the adapter the catalogue's type "char", which describes foreign keys and which it refuses. */
function readCatalogueChars(adapter: Awaited<ReturnType<PrismaPg["connect"]>>): void {
  const charColumns = new Set<string>();
  adapter.underlyingDriver().on("connect", (client) => {
    client.connection.on("rowDescription", ({ fields }) => {
      for (const field of fields) {
        if (field.dataTypeID !== charOid) continue;
        field.dataTypeID = textOid;
        charColumns.add(field.name);
      }
    });
  });
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const { columnNames, columnTypes, rows } = await queryRaw(query);
    const types = columnTypes.map((type, column) =>
      charColumns.has(columnNames[column] ?? "") ? ColumnTypeEnum.Character : type,
    );
    return { columnNames, columnTypes: types, rows };
  };
}

async function loadBindings() {
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const path = require
    .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
    .replace(/js$/, "wasm");
  const { instance } = await WebAssembly.instantiate(await readFile(path), {
    "./schema_engine_bg.js": { ...bindings },
  });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
  return bindings;
}

let loading: ReturnType<typeof loadBindings> | undefined;

/** Runs `work` with the engine on the database at `url`; frees the engine afterwards. */
async function withEngine<T>(
  url: string,
  schema: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loading ??= loadBindings();
  const { SchemaEngine } = await loading;
  const factory = new EngineAdapter(url);
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  const engine = await SchemaEngine.new(
    { datamodels: [["schema.prisma", schema]] },
    () => undefined,
    adapter,
  );
  try {
    return await work(engine);
  } catch (error) {
    throw plainError(error, adapter.errorRegistry);
  } finally {
    engine.free();
    await factory.close();
  }
}

/** The engine wraps what PostgreSQL said as "External error id#0"; the registry has the words. */
function plainError(error: unknown, registry: ErrorRegistry): unknown {
  if (!(error instanceof Error)) return error;
  const id = /External error id#(\d+)/.exec(error.message)?.[1];
  const migration = /migration_name="([^"]+)"/.exec(error.message)?.[1];
  const original = id === undefined ? undefined : registry.consumeError(Number(id))?.error;
  if (!(original instanceof Error)) return error;
  const where = migration === undefined ? "" : `Migration ${migration} failed: `;
  return new Error(`${where}${original.message}`, { cause: error });
}

/** Applies the migrations that the database has not seen, with the rows `prisma migrate deploy` writes; returns their names. */
export function applyMigrations(
  url: string,
  schema: string,
  migrationsList: MigrationList,
): Promise<string[]> {
  return withEngine(url, schema, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList,
      filters: noFilters,
    });
    return appliedMigrationNames;
  });
}

/**
 * SQL that takes a database with `migrationsList` applied to `schema`; empty when they agree.
 * Applies the migrations to a shadow database that it creates on the server of `url` and drops again.
 */
export function diffMigrations(
  url: string,
  schema: string,
  migrationsList: MigrationList,
): Promise<string> {
  return withEngine(url, schema, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: "migrations", ...migrationsList },
      to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: schema }] },
      script: true,
      exitCode: null,
      filters: noFilters,
    });
    return withoutComments(stdout ?? "");
  });
}

/** The engine answers `-- This is an empty migration.` where nothing differs. */
function withoutComments(sql: string): string {
  const statements = sql.replaceAll(/^\s*--.*$/gm, "").trim();
  return statements === "" ? "" : sql;
}
