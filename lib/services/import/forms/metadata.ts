import { parseDay } from "@/lib/domain/market/day";
import { exclusionOf } from "@/lib/domain/market/exclusions";
import { sectorOf } from "@/lib/domain/market/sectors";
import type { Form, FormContext } from "@/lib/services/import/form";
import type { Tally } from "@/lib/services/import/tally";
import { cellReader, listOf, type ReadToken, TokenTaker } from "./token-taker";

const told = <T>(list: readonly T[]): readonly T[] | undefined =>
  list.length > 0 ? list : undefined;

/** The address when it is one that a browser may open; otherwise counted and left out. */
function webAddress(text: string | null, tally: Tally): string | null {
  if (text === null) return null;
  if (/^https?:\/\/[^\s"<>]+$/i.test(text)) return text;
  tally.count("link-unusable");
  return null;
}

/** A name on a social network. Vendors give either that or its address. */
function accountName(text: string | null, tally: Tally): string | null {
  const name = text?.replace(/^@|^https?:\/\/[^/]+\//i, "") ?? null;
  if (name === null || /^[\w.+-]{1,100}$/.test(name)) return name;
  tally.count("link-unusable");
  return null;
}

function genesisDay(text: string | null, tally: Tally): number | null {
  const day = text === null ? null : parseDay(text.slice(0, 10));
  if (text !== null && day === null) tally.count("genesis-date-invalid");
  return day;
}

function tokenReader({ header, tally }: FormContext): ReadToken {
  const cell = cellReader(header);
  return (row) => {
    const categories = listOf(cell(row, "categories"), /\|/);
    const github = listOf(cell(row, "github"), /\|/).flatMap(
      (link) => webAddress(link, tally) ?? [],
    );
    const categoriesTold = told(categories);
    const githubTold = told(github);
    return {
      id: cell(row, "id", "coin_id") ?? "",
      symbol: cell(row, "symbol"),
      name: cell(row, "name"),
      chain: cell(row, "asset_platform", "chain"),
      contract: cell(row, "contract", "contract_address"),
      ...(categoriesTold && { categories: categoriesTold }),
      ...(githubTold && { github: githubTold }),
      sector: sectorOf(categories),
      excludedAs: exclusionOf(categories),
      genesisDay: genesisDay(cell(row, "genesis_date"), tally),
      homepage: webAddress(cell(row, "homepage"), tally),
      twitter: accountName(cell(row, "twitter"), tally),
      telegram: accountName(cell(row, "telegram"), tally),
      image: webAddress(cell(row, "image"), tally),
    };
  };
}

/** One row a token: names, categories, chain, links. */
export const metadata: Form = {
  id: "metadata",
  title: "descriptions of tokens",
  columns:
    "id,symbol,name[,categories (by |),asset_platform,contract,genesis_date,homepage,twitter,telegram,github (by |),image]",
  source: { id: "file-metadata", name: "Imported file, token descriptions", kind: "file" },
  hasObservations: false,
  recognises: (names) =>
    names.has("id") &&
    names.has("symbol") &&
    names.has("name") &&
    !names.has("date") &&
    !names.has("price"),
  open: (context) => new TokenTaker(context.header.length, tokenReader(context), context.tally),
};
