import { listColumns, listFactors, listFlags, listPresets } from "./declarations";
import { tokenDifference } from "./difference";
import type { Endpoint } from "./endpoint";
import { tokenExplanation } from "./explanation";
import { exportCsv, exportNdjson } from "./export";
import { getFrame } from "./frame";
import { livez, openApi, readyz } from "./health";
import { tokenGrades, tokenHistory, tokenHistoryCsv } from "./history";
import { getMarket } from "./market";
import { createModel, getModel, listModels, previewModel, useModel } from "./models";
import { tokenNext } from "./next";
import { getRun, listRuns, requestRun } from "./runs";
import { listSectors } from "./sectors";
import { getToken, listTokens } from "./tokens";

/** Every endpoint of the API, in the order of its documentation. */
export const endpoints: readonly Endpoint[] = [
  listTokens,
  getToken,
  tokenHistory,
  tokenHistoryCsv,
  tokenGrades,
  tokenExplanation,
  tokenDifference,
  tokenNext,
  exportCsv,
  exportNdjson,
  listSectors,
  getMarket,
  getFrame,
  listRuns,
  requestRun,
  getRun,
  listModels,
  createModel,
  previewModel,
  useModel,
  getModel,
  listFactors,
  listColumns,
  listFlags,
  listPresets,
  openApi,
  livez,
  readyz,
];
