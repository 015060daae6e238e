import type { Answer } from "@/lib/services/answer";
import type { ExportFile } from "@/lib/services/export/export-tokens";
import { attachment, mapAnswer } from "./raw";
import type { Raw } from "./respond";

/** A Markdown file that a browser saves under its name, whatever the endpoint's other answers are. */
export const markdownFile = (answer: Answer<ExportFile>): Answer<Raw> =>
  mapAnswer(answer, (file) => {
    const { raw, headers } = attachment(file);
    return { raw, headers: { ...headers, "Content-Type": "text/markdown; charset=utf-8" } };
  });
