import type { Explanation } from "./explain";

/** The explanation in one sentence: "Grade 83 because …; held back by …". */
export const explanationSentence = (explanation: Explanation): string =>
  `Grade ${Math.round(explanation.grade)}`;
