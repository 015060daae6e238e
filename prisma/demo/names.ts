import type { SectorId } from "@/lib/domain/market/token";
import type { Random } from "./random";
import { sectorProfiles } from "./sectors";

type Parts = readonly [string, ...string[]];

const list = (first: string, rest: string): Parts => [first, ...rest.split(" ")];

/** Syllables of sober names: "Velanox", "Ostridor". */
const onsets = list(
  "Vel",
  "Ostr Kael Dru Myr Thal Quen Brev Sarn Lyth Orv Zeph Chald Ferr Nym Halv Pell Tarqu Istr Bram Corv Dask Elph Fenn Gral Hesp Jorv Kest Lunt Morv Narr Onsk Prax Rast Selv Tolm Ulv Varn Wend Yarr Zorv",
);
const vowels = list("a", "e i o u ae ia eo");
const endings = list(
  "dor",
  "lith quor rix vane mond sel tar nox phel drin gast wick thos zule bren morn stell n ra x nt lo mis veth kar",
);

/** Syllables of silly names: "Snozzlewump". */
const sillyOnsets = list("Sn", "Fl Gr Bl Pl W Fr Squ Cr Dw Spl Tw");
const sillyMiddles = list("ozzle", "umble ibber oodle ampo uffle izzit onker");
const sillyEndings = list("wump", "bap noodle moof pip zorp kins bonce dush");

/** Symbols that belong to well-known coins, which an invented name could hit by chance. */
const takenSymbols = new Set(
  "BTC ETH SOL BNB XRP ADA DOGE SHIB PEPE BONK AVAX DOT LINK UNI TON TRX NEAR SUI SEI APT ARB OP FIL ICP INJ RNDR FET AKT HNT TAO WLD USDT USDC DAI FLOKI WIF ORDI STX IMX GRT AAVE MKR LDO CRV SNX AXS SAND MANA GALA VET ALGO HBAR ATOM XLM XMR LTC BCH ETC EOS XTZ FTM RUNE KAS MNT STRK VELO ONDO".split(
    " ",
  ),
);

const attemptsUnnumbered = 30;

export interface DemoName {
  readonly id: string;
  readonly name: string;
  readonly symbol: string;
}

const slug = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, "-");

function symbolOf(random: Random, name: string): string {
  const letters = name.toUpperCase().replace(/[^A-Z]/g, "");
  const consonants = letters.replace(/[AEIOU]/g, "");
  const source = random.chance(0.5) && consonants.length >= 4 ? consonants : letters;
  return source.slice(0, random.integer(4, 6));
}

function compose(random: Random, sector: SectorId): string {
  const word = random.pick(sectorProfiles[sector].words);
  if (sector === "meme") {
    const silly = random.pick(sillyOnsets) + random.pick(sillyMiddles) + random.pick(sillyEndings);
    return random.chance(0.35) ? `${silly} ${word}` : silly;
  }
  const sober = random.pick(onsets) + random.pick(vowels) + random.pick(endings);
  return random.chance(0.55) ? `${sober} ${word}` : sober;
}

/** Hands out invented names: slugs and names never repeat, symbols may (as on real markets). */
export class NameBook {
  readonly #taken = new Set<string>();

  /** A name that fits the sector; numbered when the syllables run out. */
  invent(random: Random, sector: SectorId): DemoName {
    for (let attempt = 0; ; attempt++) {
      const composed = compose(random, sector);
      const name = attempt < attemptsUnnumbered ? composed : `${composed} ${this.#taken.size}`;
      const symbol = symbolOf(random, composed);
      if (!this.#taken.has(slug(name)) && !takenSymbols.has(symbol)) {
        return this.reserve(name, symbol);
      }
    }
  }

  /** A name given by the caller. */
  reserve(name: string, symbol: string): DemoName {
    const id = slug(name);
    this.#taken.add(id);
    return { id, name, symbol };
  }
}
