import { onConnection } from "@/lib/db/pool";
import { type PanelQuery, readPanel } from "@/lib/db/read-panel";
import type { Panel } from "@/lib/domain/market/panel";

/** Histories of the stored market between two days, read on a connection of their own. */
export const readStoredPanel = (query: PanelQuery): Promise<Panel> =>
  onConnection((client) => readPanel(client, query));
