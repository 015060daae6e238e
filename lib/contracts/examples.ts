/** Shortened answers of the simulated market, for the documentation. Each must parse with its contract. */

const meta = {
  asOf: "2026-05-31",
  run: 7,
  model: "prior-1",
  stale: false,
  source: "Simulated market",
  gradedAt: "2026-06-01T00:10:00.000Z",
  ageDays: 1,
  newestSnapshot: "2026-05-31",
};

const token = { id: "jorvilo-ai", symbol: "JRVL", name: "Jorvilo AI" };

const gradePoint = {
  day: "2026-05-31",
  run: 7,
  model: "prior-1",
  overall: 83.4,
  trader: 79.1,
  investor: 81.6,
  moonshot: 64.2,
  letter: "A-",
  coverage: 0.91,
  confidence: 0.82,
  withheld: null,
};

const queued = {
  asOf: "2026-05-03",
  run: null,
  model: "prior-1",
  status: "queued",
  progress: 0,
  error: null,
  stale: true,
  tokens: 0,
  graded: 0,
  requestedAt: "2026-06-01T08:00:00.000Z",
  finishedAt: null,
};

/** Example answers by the name of their endpoint. */
export const examples: Readonly<Record<string, unknown>> = {
  listTokens: {
    data: [
      { ...token, sector: "ai", grade: 83.4, price: 0.00183, marketCap: null, flags: [] },
      {
        id: "ferreozule-ai",
        symbol: "FRRZL",
        name: "Ferreozule AI",
        sector: "ai",
        grade: 79.6,
        price: 0.00909,
        marketCap: 770_980.8,
        flags: ["volumeDead"],
      },
    ],
    page: { total: 255, cursor: "7.2.xq5w9g" },
    meta,
  },
  tokenHistory: {
    data: {
      ...token,
      days: ["2026-05-29", "2026-05-30", "2026-05-31"],
      price: [0.0019, null, 0.00183],
      volume24h: [20_114.2, null, 28_162.1],
      marketCap: [null, null, null],
      grades: [gradePoint],
    },
    meta,
  },
  tokenGrades: { data: { ...token, grades: [gradePoint] }, meta },
  tokenExplanation: {
    data: {
      ...token,
      coverage: 0.91,
      confidence: 0.82,
      withheld: null,
      setAside: [],
      explanations: [
        {
          kind: "overall",
          grade: 58.5,
          letter: "C+",
          base: 50,
          capEffect: 0,
          cappedBy: [],
          contributions: [
            {
              factor: "volatility60d",
              name: "Volatility, 60 days",
              group: "risk",
              unit: "fraction",
              why: "Calm tokens have kept more of their value.",
              weight: -0.08,
              value: 0.61,
              percentile: 12.5,
              contribution: 8.5,
              ageDays: 0,
              observedOn: "2026-05-31",
              source: "Simulated market",
              fetchedAt: "2026-06-01T00:05:00.000Z",
              inputs: ["logReturn"],
              missing: null,
            },
          ],
          counterfactuals: [
            {
              letter: "B-",
              bound: 60,
              direction: "up",
              reach: "one",
              changes: [
                {
                  factor: "return30d",
                  name: "30-day return",
                  unit: "fraction",
                  value: 0.041,
                  percentile: 71.2,
                  side: "above",
                  toValue: 0.092,
                  toPercentile: 79.5,
                },
              ],
              sentence: "A B- (60) needs 30-day return above 9.2% (now 4.1%), all else equal.",
            },
          ],
          sentence: "Grade 59 (C+) because Volatility, 60 days is lower than 88 % of tokens.",
        },
      ],
    },
    meta,
  },
  listSectors: {
    data: [
      {
        id: "ai",
        name: "AI",
        description: "Agents, models, training and inference, and data for them.",
        tokens: 255,
        graded: 203,
        medianGrade: 51.2,
        shareOfA: 0.19,
        aboveAverage50d: 0.44,
        rising30d: 0.56,
        medianReturn7d: -0.031,
        medianReturn30d: 0.084,
        medianReturn90d: -0.12,
        marketCap: 4_812_000_000,
        volume24h: 212_400_000,
        volumeChange: 0.07,
        flagged: 0.31,
        severelyFlagged: 0.05,
      },
    ],
    meta,
  },
  getMarket: {
    data: {
      kind: "simulated",
      source: "Simulated market",
      changedAt: "2026-06-01T00:05:00.000Z",
      firstDay: "2025-04-27",
      lastDay: "2026-05-31",
      ageDays: 1,
      tokens: 2000,
      gradedDays: 1,
      newestGradedDay: "2026-05-31",
    },
  },
  listRuns: { data: { range: { firstDay: "2025-04-27", lastDay: "2026-05-31" }, runs: [queued] } },
  requestRun: { data: queued },
  getRun: { data: { ...queued, status: "running", progress: 0.42 } },
  livez: { status: "ok" },
  readyz: { status: "ok", database: "ok", run: 7 },
};
