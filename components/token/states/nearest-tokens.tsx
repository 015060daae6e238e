"use client";
import { useQueries } from "@tanstack/react-query";
import Link from "next/link";
import { useParams, useSearchParams } from "next/navigation";
import { tokenHref } from "@/components/token/model";
import { Button } from "@/components/ui/button";
import { tokenSearchQuery } from "@/lib/queries/tokens";
import { searchPieces } from "./search-pieces";

const mostShown = 6;

/** Tokens whose id, symbol or name shares a part with the id in the address. Keeps its place while they are looked up. */
export function NearestTokens() {
  const { id } = useParams();
  const asOf = useSearchParams().get("asOf");
  const pieces = searchPieces(typeof id === "string" ? decodeURIComponent(id) : "");
  const found = useQueries({ queries: pieces.map((piece) => tokenSearchQuery(piece, asOf)) });
  const tokens = new Map(
    found.flatMap(({ data = [] }) => data.map((token) => [token.id, token] as const)),
  );
  return (
    <div className="mt-3 min-h-8">
      {tokens.size > 0 && (
        <>
          <p className="text-ink">Did you mean:</p>
          <ul className="mt-1 flex flex-wrap gap-x-4">
            {[...tokens.values()].slice(0, mostShown).map(({ id: near, symbol, name }) => (
              <li key={near}>
                <Button variant="link" size="text" asChild>
                  <Link href={tokenHref(near, asOf)} className="inline-block py-1">
                    {name} ({symbol.toUpperCase()})
                  </Link>
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
