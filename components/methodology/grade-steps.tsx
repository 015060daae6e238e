import { overallMix } from "@/lib/domain/grading/weights";

const share = (part: number) => `${Math.round(100 * part)} %`;

const steps = [
  {
    name: "Value",
    words:
      "Each data point is computed from the stored history up to the day, and from nothing after it. Where the data does not allow a value it stays unknown: never 0, never guessed.",
    formula: "x = f(history up to the day)",
  },
  {
    name: "Rank",
    words:
      "The value becomes its place among all tokens that are ranked that day. Ties share the middle, so outliers cannot pull.",
    formula: "r = (tokens below + tokens equal / 2) / tokens known",
  },
  {
    name: "Centre",
    words:
      "The middle is 0. Unknown counts as the middle too: missing is not bad, it lowers coverage.",
    formula: "z = 2r − 1;  unknown: z = 0",
  },
  {
    name: "Weigh",
    words: `Trader looks 30 days ahead, Investor 90, Moonshot asks for three times in 180. Overall mixes them ${share(overallMix.trader)}, ${share(overallMix.investor)}, ${share(overallMix.moonshot)}. A term may be the product of two data points.`,
    formula: "s = Σ w·z,  Σ|w| = 1;  product: z₁·z₂",
  },
  {
    name: "Grade",
    words:
      "The score becomes its place among all scores of the day: 80 is better than 80 % of the tokens, whatever the market does.",
    formula: "grade = 100·F(s),  F = distribution of s on the day",
  },
  {
    name: "Cap",
    words:
      "A severe red flag caps all four grades. What it takes off is shown as a line of its own.",
    formula: "grade = min(grade, cap)",
  },
  {
    name: "Explain",
    words:
      "Every grade starts at the grade of a token about which nothing is known and adds what each data point contributes. There is no remainder.",
    formula: "base + Σ w·z·k + cap effect = grade,  base = 100·F(0),  k = (grade − base) / s",
  },
  {
    name: "Coverage",
    words:
      "The share of the weight that is known. Under 35 % the grade is withheld and the reason is said.",
    formula: "coverage = Σ|w| known / Σ|w|",
  },
  {
    name: "Confidence",
    words: "How much history backs the grade and how fresh its price is.",
    formula: "coverage × √(known prices of 180 days / 180) × (1 − price age / 4 days)",
  },
  {
    name: "Chances",
    words:
      "The chances of three times, ten times and a loss of 90 % in 180 days follow from the Moonshot grade by curves fitted to what happened after such grades before.",
    formula: "logit P = a + b·logit(grade / 100)",
  },
] as const;

/** The steps from a data point to a grade, in words and as formulas. */
export function GradeSteps() {
  return (
    <ol className="grid gap-x-8 gap-y-4 md:grid-cols-2">
      {steps.map(({ name, words, formula }, i) => (
        <li key={name} className="min-w-0">
          <h3 className="font-medium">
            <span className="figures mr-2 text-ink-3">{i + 1}</span>
            {name}
          </h3>
          <p className="mt-0.5 text-ink-2 text-pretty">{words}</p>
          <p className="mt-1 rounded bg-sunken px-2 py-1 font-mono text-xs break-words text-ink-2">
            {formula}
          </p>
        </li>
      ))}
    </ol>
  );
}
