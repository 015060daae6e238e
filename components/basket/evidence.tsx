/**
 * What real history says about the default settings, as it was measured last (docs/basket-risk.md, "Measured"): it is not
 * about the market shown, and it changes only with a new measurement.
 */
export function Evidence() {
  return (
    <aside
      aria-label="What history says"
      className="border-l-2 border-serious pl-3 text-grid print:hidden"
    >
      <p className="font-semibold">
        History does not show that the default settings beat random baskets with the same limits.
      </p>
      <p className="mt-0.5 max-w-4xl text-xs text-ink-2 text-pretty">
        22 quarterly baskets of 8 tokens of $5M–$50M, 2019–2025, real daily data: median 90-day
        return +17.3%, random ones with the same limits +15.1%; a paired test gives p = 0.41, so
        chance explains it. At least 3×: 4.5% beside 5.1%. No token of that data had died, which
        flatters all of it. Balance and planned exits limit what one bet can cost; they are no edge.
      </p>
    </aside>
  );
}
