import type { ExportFile } from "@/lib/services/export/export-tokens";
import { addFills } from "./change-fills";
import { fillsFromCsv, fillsToCsv } from "./fills-csv";
import { readBasket } from "./read-baskets";

/** Adds the fills of a CSV text to a basket of an account. Throws a 404, or a 422 that names every wrong line. */
export async function importCsv(
  userId: string,
  basketId: string,
  csv: string,
): Promise<{ readonly added: number; readonly skipped: number }> {
  return addFills(userId, basketId, fillsFromCsv(csv));
}

/** The fills of a basket of an account as a file. Throws a 404. */
export async function exportCsv(userId: string, basketId: string): Promise<ExportFile> {
  const { fills } = await readBasket(userId, basketId);
  const bytes = new TextEncoder().encode(fillsToCsv(fills));
  const chunks = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(bytes);
      controller.close();
    },
  });
  return { fileName: `moonscope-fills-${basketId}.csv`, chunks };
}
