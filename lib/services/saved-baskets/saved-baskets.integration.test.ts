import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as getOne, PUT as putOne } from "@/app/api/v1/me/baskets/[id]/route";
import { POST as postVersion } from "@/app/api/v1/me/baskets/[id]/versions/route";
import { GET as compare } from "@/app/api/v1/me/baskets/compare/route";
import { POST as post } from "@/app/api/v1/me/baskets/route";
import { problem } from "@/lib/contracts/problem";
import {
  addBasketVersion,
  compareBaskets,
  createBasket,
  getBasket,
  putBasket,
} from "@/lib/contracts/saved-baskets";
import { inTransaction } from "@/lib/db/pool";
import { type FreshDatabase, freshDatabase } from "@/lib/db/testing/fresh-database";
import { formatDay } from "@/lib/domain/market/day";
import { call } from "@/lib/http/testing/call";
import { smallMarket, storeSmallMarket } from "@/lib/services/grading/testing/small-market";
import { replaceMarket } from "@/lib/services/market/replace-market";
import { signedInAs, type TestAccount } from "@/lib/services/testing/accounts";
import { addFill, correctFill, deleteFill } from "./change-fills";
import { exportCsv, importCsv } from "./import-fills";
import { listBaskets, readBasket } from "./read-baskets";
import { rebalanceBasket } from "./rebalancing";
import { saveBasket } from "./save-basket";
import { readSharedBasket, shareBasket, unshareBasket } from "./share-basket";

let database: FreshDatabase;
let ada: TestAccount;
let grace: TestAccount;
let alive: string[];
const first = formatDay(smallMarket.lastDay - 60);
const last = formatDay(smallMarket.lastDay);

beforeAll(async () => {
  database = await freshDatabase();
  await storeSmallMarket();
  ada = await signedInAs("Ada");
  grace = await signedInAs("Grace");
  // Of three tokens one price a day is set, so that every value can be worked out by hand.
  const { rows } = await database.pool.query(
    "SELECT id, key FROM tokens WHERE first_day <= $1 AND last_day = $2 ORDER BY key LIMIT 3",
    [first, last],
  );
  alive = rows.map(({ id }) => id);
  for (const [i, { key }] of rows.entries())
    await database.pool.query(
      "UPDATE snapshots SET price = CASE WHEN day < $2 THEN 2 ELSE $3 END WHERE token_key = $1",
      [key, last, 2 * (i + 1)],
    );
});
afterAll(() => database.drop());

const body = () => ({
  name: "Three",
  asOf: first,
  model: "prior-1",
  settings: { budgetUsd: 1000, minOrderUsd: 1 },
  bets: alive.map((id, i) => ({ id, share: 0.3, sleeve: i === 0 ? "memes" : "gems" })),
});
const newBasket = (account = ada) => saveBasket(account.user.id, createBasket.body.parse(body()));
const json = (account: TestAccount, method: string, content: unknown): RequestInit => ({
  method,
  headers: { ...account.headers, "content-type": "application/json" },
  body: JSON.stringify(content),
});

describe("a saved basket", () => {
  it("takes prices from the day that made it and is valued by those of now", async () => {
    const response = await call(
      createBasket,
      post,
      "/api/v1/me/baskets",
      json(ada, "POST", body()),
    );
    expect(response.status).toBe(201);
    const { data } = createBasket.answer.parse(await response.json());
    expect(data.versions[0]).toMatchObject({ number: 1, asOf: first, source: "Imported files" });
    expect(data.versions[0]?.bets.map(({ entryPriceUsd }) => entryPriceUsd)).toEqual([2, 2, 2]);
    const { valuation } = data;
    expect(valuation.bets.map(({ valueUsd }) => valueUsd)).toEqual([300, 600, 900]);
    expect(valuation.total.valueUsd).toBeCloseTo(1900, 9);
    expect(valuation.total.returnFraction).toBeCloseTo(0.9, 9);
    expect(valuation.sleeves).toMatchObject([
      { sleeve: "memes", valueUsd: 300 },
      { sleeve: "gems", stakeUsd: 600, valueUsd: 1500 },
    ]);
    const [listed] = await listBaskets(ada.user.id);
    expect(listed).toMatchObject({ id: data.id, versions: 1, newest: { bets: 3 } });
    expect(listed?.valuation.total.valueUsd).toBeCloseTo(1900, 9);
  });

  it("names every token that is not stored", async () => {
    const wrong = { ...body(), bets: [...body().bets, { id: "no-such-token", share: 0.1 }] };
    const response = await call(createBasket, post, "/api/v1/me/baskets", json(ada, "POST", wrong));
    expect(problem.parse(await response.json())).toMatchObject({
      status: 404,
      errors: [{ path: "body.bets.3.id" }],
    });
  });

  it("keeps earlier versions, and says so when two change it at once", async () => {
    const { id, revision } = await newBasket();
    const path = `/api/v1/me/baskets/${id}`;
    const { name, ...version } = body();
    const next = { ...version, revision, note: "Less of the first", bets: body().bets.slice(1) };
    const save = () =>
      call(addBasketVersion, postVersion, `${path}/versions`, json(ada, "POST", next));
    const answers = await Promise.all([save(), save()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const change = json(ada, "PUT", { revision, name: "Renamed", notes: "" });
    const told = problem.parse(await (await call(putBasket, putOne, path, change)).json());
    expect(told).toMatchObject({
      status: 409,
      detail: expect.stringMatching(/Nothing was overwritten/),
    });
    expect(told.errors.map((error) => error.path)).toContain("body.name");
    const read = await call(getBasket, getOne, path, { headers: ada.headers });
    const { data } = getBasket.answer.parse(await read.json());
    expect(data.versions.map(({ number, bets }) => [number, bets.length])).toEqual([
      [2, 2],
      [1, 3],
    ]);
    expect(data.name).toBe("Three");
    const again = json(ada, "PUT", { revision: data.revision, name: "Renamed", notes: "n" });
    expect((await call(putBasket, putOne, path, again)).status).toBe(200);
  });

  it("knows a token's end, and leaves unknown what has no entry price", async () => {
    const { rows } = await database.pool.query(
      "SELECT id FROM tokens WHERE last_day < $1 ORDER BY key LIMIT 1",
      [formatDay(smallMarket.lastDay - 40)],
    );
    const dead: string = rows[0].id;
    const bets = [
      { id: dead, share: 0.5, entryPriceUsd: 1 },
      { id: alive[0], share: 0.5, entryPriceUsd: null },
    ];
    const saved = await saveBasket(ada.user.id, createBasket.body.parse({ ...body(), bets }));
    expect(saved.valuation.bets).toMatchObject([
      { state: "ended", valueUsd: 0, returnFraction: -1, priceUsd: expect.any(Number) },
      { state: "known", valueUsd: null },
    ]);
    expect(saved.valuation.total.valueUsd).toBeNull();
    const proposal = await rebalanceBasket(ada.user.id, saved.id);
    expect(proposal.positions[0]).toMatchObject({ isTradable: false, tradeUsd: 0 });
  });

  it("is compared with two others at most, own ones only", async () => {
    const [one, two] = await Promise.all([newBasket(), newBasket()]);
    const foreign = await newBasket(grace);
    const ask = (ids: string[]) =>
      call(compareBaskets, compare, `/api/v1/me/baskets/compare?ids=${ids.join(",")}`, {
        headers: ada.headers,
      });
    const { data } = compareBaskets.answer.parse(await (await ask([two.id, one.id])).json());
    expect(data.map(({ id }) => id)).toEqual([two.id, one.id]);
    expect((await ask([one.id, foreign.id])).status).toBe(404);
    expect((await ask(["a", "b", "c", "d"])).status).toBe(422);
  });
});

describe("fills", () => {
  it("make holdings, and never sell what is not held", async () => {
    const { id } = await newBasket();
    const fill = { tokenId: alive[1] ?? "", day: first, priceUsd: 2, feeUsd: 1, note: "" };
    const bought = await addFill(ada.user.id, id, { ...fill, side: "buy", amount: 100 });
    await addFill(ada.user.id, id, { ...fill, side: "sell", amount: 40, day: last, priceUsd: 4 });
    const { holdings } = await readBasket(ada.user.id, id);
    expect(holdings[0]?.units).toBeCloseTo(60, 9);
    expect(holdings[0]?.costUsd).toBeCloseTo(120.6, 9);
    expect(holdings[0]?.realisedUsd).toBeCloseTo(159 - 80.4, 9);
    expect(holdings[0]?.valueUsd).toBeCloseTo(240, 9);
    const less = { ...fill, side: "buy", amount: 30 } as const;
    await expect(correctFill(ada.user.id, id, bought.id, less)).rejects.toThrow(/more than the 30/);
    await expect(deleteFill(ada.user.id, id, bought.id)).rejects.toThrow(/more than the 0/);
    expect((await readBasket(ada.user.id, id)).fills).toHaveLength(2);
    expect((await rebalanceBasket(ada.user.id, id)).from).toBe("fills");
  });

  it("go out as CSV and come back the same, once", async () => {
    const [from, to] = await Promise.all([newBasket(), newBasket()]);
    const note = '=SUM(A1), "quoted"\nand a second line';
    const fill = { tokenId: alive[0] ?? "", day: first, side: "buy", priceUsd: 1 / 3 } as const;
    await addFill(ada.user.id, from.id, { ...fill, amount: 1e-7, feeUsd: 0.1, note });
    await addFill(ada.user.id, from.id, { ...fill, amount: 5, feeUsd: 0, note: "" });
    const csv = await new Response((await exportCsv(ada.user.id, from.id)).chunks).text();
    expect(csv).toContain("'=SUM");
    expect(await importCsv(ada.user.id, to.id, csv)).toEqual({ added: 2, skipped: 0 });
    expect(await importCsv(ada.user.id, to.id, csv)).toEqual({ added: 0, skipped: 2 });
    const bare = async (id: string) =>
      (await readBasket(ada.user.id, id)).fills.map(({ id: _, ...rest }) => rest);
    expect(await bare(to.id)).toEqual(await bare(from.id));
  });

  it("come in all or none, with every wrong line named", async () => {
    const { id } = await newBasket();
    const csv = `day,token,side,price,amount\n${first},${alive[0]},buy,1,1\n2024-13-01,x,give,-1,\n`;
    await expect(importCsv(ada.user.id, id, csv)).rejects.toMatchObject({
      status: 422,
      errors: expect.arrayContaining([
        expect.objectContaining({ message: expect.stringMatching(/^Line 3, day/) }),
        expect.objectContaining({ message: expect.stringMatching(/^Line 3, side/) }),
      ]),
    });
    await expect(importCsv(ada.user.id, id, "a,b\n1,2")).rejects.toThrow(/no column day, token/);
    expect((await readBasket(ada.user.id, id)).fills).toEqual([]);
  });
});

describe("a rebalancing", () => {
  it("leads back to the plan, pays its costs and spends nothing that is not there", async () => {
    const { id } = await newBasket();
    const proposal = await rebalanceBasket(ada.user.id, id);
    expect(proposal).toMatchObject({ from: "plan" });
    expect(proposal.totalUsd).toBeCloseTo(1900, 9);
    const drift = proposal.positions.reduce((sum, one) => sum + (one.drift ?? 0), 0);
    expect(Math.abs(drift + proposal.cash.drift)).toBeLessThan(1e-9);
    expect(proposal.costUsd).toBeGreaterThan(0);
    expect(proposal.totalAfterUsd).toBeCloseTo(proposal.totalUsd - proposal.costUsd, 9);
    expect(proposal.cashAfterUsd).toBeGreaterThan(0);
    const [low, , high] = proposal.positions;
    expect(low?.tradeUsd).toBeGreaterThan(0);
    expect(high?.tradeUsd).toBeLessThan(0);
  });
});

describe("a read-only link", () => {
  it("shows the basket without anything personal until it is ended", async () => {
    const { id } = await newBasket();
    const fill = { tokenId: alive[0] ?? "", day: first, side: "buy", priceUsd: 7.77 } as const;
    await addFill(ada.user.id, id, { ...fill, amount: 1, feeUsd: 0, note: "secret fill" });
    const { sharePath } = await shareBasket(ada.user.id, id);
    expect(await shareBasket(ada.user.id, id)).toEqual({ sharePath });
    const token = sharePath.split("/").at(-1) ?? "";
    const shown = JSON.stringify(await readSharedBasket(token));
    expect(shown).toContain("Three");
    for (const secret of ["secret fill", "7.77", ada.user.email, ada.user.id, id])
      expect(shown).not.toContain(secret);
    await expect(unshareBasket(grace.user.id, id)).rejects.toMatchObject({ status: 404 });
    await unshareBasket(ada.user.id, id);
    await expect(readSharedBasket(token)).rejects.toMatchObject({ status: 404 });
    expect((await shareBasket(ada.user.id, id)).sharePath).not.toBe(sharePath);
  });
});

it("keeps a basket when another market is loaded, but values it by no other market's prices", async () => {
  const { id } = await newBasket();
  await inTransaction((client) => replaceMarket(client, "simulated"));
  // What the market is, is remembered for a second.
  await new Promise((resolve) => setTimeout(resolve, 1100));
  // More readers at once than there are connections: none may want a second one while it holds its first.
  const readers = Array.from({ length: 25 }, () => readBasket(ada.user.id, id));
  const [{ versions, valuation } = await readBasket(ada.user.id, id)] = await Promise.all(readers);
  expect(versions[0]?.bets).toHaveLength(3);
  expect(valuation.day).toBeNull();
  expect(valuation.total.valueUsd).toBeNull();
});
