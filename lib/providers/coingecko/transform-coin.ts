import { z } from "zod";
import { contractAddress } from "@/lib/domain/identity/chains";
import { type Reading, reading } from "@/lib/providers/mechanism/reading";
import {
  known,
  maybeCount,
  maybePositive,
  maybeText,
  maybeTime,
  maybeWebAddress,
} from "@/lib/providers/mechanism/values";

const ticker = z.object({
  base: z.string(),
  target: z.string(),
  market: z.object({ identifier: z.string().min(1) }),
  is_anomaly: z.boolean().catch(false),
  is_stale: z.boolean().catch(false),
});
const tickerList = z.array(z.unknown()).transform((rows) =>
  rows.flatMap((row) => {
    const parsed = ticker.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  }),
);

export const tickersSchema = z.object({ tickers: tickerList });

// Exchanges without a keeper name what they trade by its contract.
const isContract = (name: string): boolean => name.length >= 26 || /^0x/i.test(name);

/** On how many centralised exchanges the token trades, by tickers that are neither stale nor anomalous. */
function countExchanges(rows: z.infer<typeof tickerList>): number {
  const exchanges = rows
    .filter((row) => !row.is_anomaly && !row.is_stale)
    .filter(({ base, target }) => !isContract(base) && !isContract(target))
    .map(({ market }) => market.identifier);
  return new Set(exchanges).size;
}

export const readTickers = (
  { tickers }: z.infer<typeof tickersSchema>,
  providerId: string | undefined,
): Reading[] =>
  providerId === undefined
    ? []
    : [reading({ providerId, values: { cexListings: countExchanges(tickers) } })];

const usd = z.object({ usd: maybePositive }).catch({ usd: null });
const usdVolume = z.object({ usd: maybeCount }).catch({ usd: null });
const texts = z
  .array(z.string().nullable())
  .transform((list) => list.flatMap((text) => text?.trim() || []))
  .catch([]);

export const coinSchema = z.object({
  id: z.string().min(1),
  symbol: maybeText,
  name: maybeText,
  categories: texts,
  platforms: z.record(z.string(), z.string().nullable()).catch({}),
  genesis_date: maybeText,
  image: z.object({ large: maybeWebAddress }).catch({ large: null }),
  links: z
    .object({
      homepage: texts,
      twitter_screen_name: maybeText,
      telegram_channel_identifier: maybeText,
      subreddit_url: maybeText,
      repos_url: z.object({ github: texts }).catch({ github: [] }),
    })
    .catch({
      ...{ homepage: [], twitter_screen_name: null, telegram_channel_identifier: null },
      ...{ subreddit_url: null, repos_url: { github: [] } },
    }),
  market_data: z
    .object({
      current_price: usd,
      market_cap: usd,
      fully_diluted_valuation: usd,
      total_volume: usdVolume,
      circulating_supply: maybePositive,
      total_supply: maybePositive,
    })
    .nullish()
    .catch(null),
  community_data: z
    .object({
      reddit_subscribers: maybePositive,
      reddit_accounts_active_48h: maybeCount,
      telegram_channel_user_count: maybePositive,
    })
    .nullish()
    .catch(null),
  developer_data: z
    .object({
      stars: maybeCount,
      forks: maybeCount,
      commit_count_4_weeks: maybeCount,
      total_issues: maybeCount,
      closed_issues: maybeCount,
    })
    .nullish()
    .catch(null),
  tickers: tickerList.nullish().catch(null),
  last_updated: maybeTime,
});

type Coin = z.infer<typeof coinSchema>;

/** A token's own page: description, links, contracts, community, development, listings. */
export const readCoin = (coin: Coin): Reading =>
  reading({
    providerId: coin.id,
    contracts: Object.entries(coin.platforms).flatMap(
      ([chain, address]) => contractAddress(chain, address ?? "") ?? [],
    ),
    description: known({
      symbol: coin.symbol,
      name: coin.name,
      categories: coin.categories.length > 0 ? coin.categories : null,
      homepage: coin.links.homepage.find((link) => maybeWebAddress.parse(link) !== null),
      twitter: coin.links.twitter_screen_name,
      telegram: coin.links.telegram_channel_identifier,
      github: coin.links.repos_url.github.length > 0 ? coin.links.repos_url.github : null,
      image: coin.image.large,
      genesisDate: coin.genesis_date,
    }),
    values: known({
      ...marketValues(coin),
      ...communityValues(coin),
      ...developmentValues(coin),
      cexListings: coin.tickers == null ? null : countExchanges(coin.tickers),
    }),
    observedAtMs: coin.last_updated,
  });

const marketValues = ({ market_data: market }: Coin) =>
  known({
    price: market?.current_price.usd,
    marketCap: market?.market_cap.usd,
    fdv: market?.fully_diluted_valuation.usd,
    volume24h: market?.total_volume.usd,
    circulatingSupply: market?.circulating_supply,
    totalSupply: market?.total_supply,
  });

/** They write 0 active accounts for a token that has no subreddit. */
const communityValues = ({ community_data: community }: Coin) =>
  known({
    redditSubscribers: community?.reddit_subscribers,
    redditActive48h: community?.reddit_subscribers ? community.reddit_accounts_active_48h : null,
    telegramMembers: community?.telegram_channel_user_count,
  });

/** They write zeros for a token that has no repository. */
const developmentValues = ({ developer_data: code, links }: Coin) =>
  links.repos_url.github.length === 0
    ? {}
    : known({
        githubStars: code?.stars,
        githubForks: code?.forks,
        commits4w: code?.commit_count_4_weeks,
        issuesTotal: code?.total_issues,
        issuesClosed: code?.closed_issues,
      });
