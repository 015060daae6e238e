import { cancelBacktest, followBacktest, getBacktest, requestBacktest } from "./basket-backtest";
import { buildBasket } from "./basket-build";
import { basketRisk } from "./basket-risk";
import { listColumns, listFactors, listFlags, listPresets } from "./declarations";
import { tokenDifference } from "./difference";
import type { Endpoint } from "./endpoint";
import { tokenExplanation } from "./explanation";
import { exportCsv, exportNdjson } from "./export";
import { getFrame } from "./frame";
import { livez, openApi, readyz } from "./health";
import { tokenGrades, tokenHistory, tokenHistoryCsv } from "./history";
import { getIndex, listIndices } from "./indices";
import { getMarket } from "./market";
import {
  closeAccount,
  createInvite,
  exportMe,
  getMe,
  getSignUpMode,
  listInvites,
  listMySessions,
  putPassword,
  putSignUpMode,
  revokeInvite,
  revokeMyOtherSessions,
  revokeMySession,
} from "./me";
import { createModel, getModel, listModels, previewModel, useModel } from "./models";
import { tokenNext } from "./next";
import { getReport, listReports } from "./reports";
import { getRun, listRuns, requestRun } from "./runs";
import { tokenSafety } from "./safety";
import {
  addEntry,
  addFill,
  deleteEntry,
  deleteFill,
  exportFills,
  importFills,
  putFill,
} from "./saved-basket-records";
import {
  addBasketVersion,
  compareBaskets,
  createBasket,
  deleteBasket,
  getBasket,
  getRebalancing,
  listBaskets,
  putBasket,
  shareBasket,
  unshareBasket,
} from "./saved-baskets";
import { screenNext } from "./screen-next";
import { getSector, listSectors } from "./sectors";
import { listSignalRules, listSignals, tokenSignals } from "./signals";
import { getToken, listTokens } from "./tokens";
import { getLedger, getTrackRecord } from "./track-record";

/** Every endpoint of the API, in the order of its documentation. */
export const endpoints: readonly Endpoint[] = [
  listTokens,
  getToken,
  tokenHistory,
  tokenHistoryCsv,
  tokenGrades,
  tokenExplanation,
  tokenSafety,
  tokenDifference,
  tokenNext,
  screenNext,
  tokenSignals,
  exportCsv,
  exportNdjson,
  listSectors,
  getSector,
  listSignals,
  listSignalRules,
  listIndices,
  getIndex,
  listReports,
  getReport,
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
  basketRisk,
  requestBacktest,
  getBacktest,
  followBacktest,
  cancelBacktest,
  buildBasket,
  getTrackRecord,
  getLedger,
  getMe,
  exportMe,
  putPassword,
  closeAccount,
  listMySessions,
  revokeMyOtherSessions,
  revokeMySession,
  listInvites,
  createInvite,
  revokeInvite,
  getSignUpMode,
  putSignUpMode,
  listBaskets,
  createBasket,
  compareBaskets,
  getBasket,
  putBasket,
  deleteBasket,
  addBasketVersion,
  getRebalancing,
  shareBasket,
  unshareBasket,
  addFill,
  putFill,
  deleteFill,
  exportFills,
  importFills,
  addEntry,
  deleteEntry,
  openApi,
  livez,
  readyz,
];
