import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { listSectors as contract } from "@/lib/contracts/sectors";
import { sectors } from "@/lib/domain/market/sectors";
import { rowsBySector, sectorSummary } from "@/lib/domain/sectors-view/sector-summary";
import type { Answer } from "@/lib/services/answer";
import { openMarket } from "@/lib/services/market-view";

type SectorsAnswer = AnswerOf<typeof contract>;

/** Every sector with its breadth, momentum and grades on a day. Throws what `openMarket` throws. */
export async function listSectors(asOf: string | undefined): Promise<Answer<SectorsAnswer>> {
  const { frame, meta, version } = await openMarket(asOf);
  const make = (): SectorsAnswer => {
    const groups = rowsBySector(frame);
    const data = sectors.map(({ id, name, description }) => ({
      id,
      name,
      description,
      ...sectorSummary(frame, groups.get(id) ?? []),
    }));
    return { data, meta };
  };
  return { version, make };
}
