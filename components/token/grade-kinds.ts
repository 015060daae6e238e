import type { GradeKind } from "@/lib/domain/grading/grade";

/** What each grade is called and what it looks ahead to. */
export const gradeKindWords: Readonly<Record<GradeKind, { name: string; aim: string }>> = {
  overall: { name: "Overall", aim: "the three together" },
  trader: { name: "Trader", aim: "30 days ahead" },
  investor: { name: "Investor", aim: "90 days ahead" },
  moonshot: { name: "Moonshot", aim: "chance of 3× or 10× in 180 days" },
};
