import { expect, it } from "vitest";
import { searchPieces } from "./search-pieces";

it.each([
  ["rendr-token", ["rendr-token", "rendr", "token", "ren"]],
  ["moonn", ["moonn", "moo"]],
  ["ab", []],
  ["", []],
])("%s is searched for as %j", (id, pieces) => expect(searchPieces(id)).toEqual(pieces));
