import { expect, it } from "vitest";
import { endpoints } from "./endpoints";
import { examples } from "./examples";

const withExample = endpoints.filter(({ name }) => name in examples);

it.each(withExample.map((endpoint) => [endpoint.name, endpoint] as const))(
  "the example of %s fits its contract",
  (name, { answer }) => {
    expect(answer.parse(examples[name])).toEqual(examples[name]);
  },
);

it("has examples of endpoints only", () => {
  expect(Object.keys(examples).sort()).toEqual(withExample.map(({ name }) => name).sort());
});
