/** Shows one line of progress. */
export type Say = (line: string) => void;

export const say: Say = (line) => console.log(line);
