import { z } from "zod";
import { endpoint } from "./endpoint";
import { nothing } from "./values";

export const livez = endpoint({
  name: "livez",
  path: "/livez",
  tag: "Health",
  summary: "The process is up",
  params: nothing,
  query: nothing,
  body: nothing,
  answer: z.object({ status: z.literal("ok") }),
  example: "/livez",
});

export const readyz = endpoint({
  name: "readyz",
  path: "/readyz",
  tag: "Health",
  summary: "The database answers and a graded market is in memory",
  params: nothing,
  query: nothing,
  body: nothing,
  answer: z.object({ status: z.literal("ok"), database: z.literal("ok"), run: z.int() }),
  problems: ["unavailable"],
  example: "/readyz",
});

export const openApi = endpoint({
  name: "openApi",
  path: "/api/v1/openapi.json",
  tag: "Declarations",
  summary: "This contract as OpenAPI 3.1",
  params: nothing,
  query: nothing,
  body: nothing,
  answer: z.looseObject({ openapi: z.string() }),
  example: "/api/v1/openapi.json",
});
