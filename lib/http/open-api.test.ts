import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { endpoints } from "@/lib/contracts/endpoints";
import { apiDescription } from "./api-description";

const document = apiDescription();
const text = JSON.stringify(document);

describe("the OpenAPI document", () => {
  it("is valid OpenAPI 3.1", async () => {
    const result = await new Validator().validate(JSON.parse(text));
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
  });

  it("describes every endpoint", () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual(
      endpoints.map(({ method, path }) => `${method} ${path}`).sort(),
    );
  });

  it("names each operation once", () => {
    const names = endpoints.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it("refers only to components there are", () => {
    const references = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(references.length).toBeGreaterThan(10);
    for (const name of references) expect(document.components.schemas).toHaveProperty([name ?? ""]);
    expect(text).not.toContain("#/$defs/");
  });

  it("offers a filter for every column with its unit", () => {
    const names = document.paths["/api/v1/tokens"]?.get?.parameters.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(["grade", "sector", "marketCap", "return7d", "where"]),
    );
    expect(new Set(names).size).toBe(names?.length);
  });

  it("keeps a property that is called id", () => {
    expect(document.components.schemas.TokenRow).toMatchObject({ properties: { id: {} } });
  });

  it("tells the problems of every operation", () => {
    for (const methods of Object.values(document.paths))
      for (const operation of Object.values(methods))
        expect(Object.keys(operation.responses)).toEqual(
          expect.arrayContaining(["422", "429", "500", "503"]),
        );
  });
});
