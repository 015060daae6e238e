/** The colours of up and down; the reader's choice is kept in a cookie. */
export type Tally = "blue-orange" | "green-red";

export const tallyCookie = "tally";

/** The colours a cookie's value stands for. */
export const tallyOf = (value: string | undefined): Tally =>
  value === "green-red" ? "green-red" : "blue-orange";
