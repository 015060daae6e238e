import type { IndexDefinition } from "./definition";
import { aiLeaders } from "./themes/ai-leaders";
import { allMoonshotsTop20 } from "./themes/all-moonshots-top-20";
import { depinLeaders } from "./themes/depin-leaders";
import { investor20 } from "./themes/investor-20";
import { memesWithMomentum } from "./themes/memes-with-momentum";
import { rwaBuilders } from "./themes/rwa-builders";
import { undiscoveredGems } from "./themes/undiscovered-gems";

/** Every theme index, in the order in which they are shown. */
export const allIndices: readonly IndexDefinition[] = [
  allMoonshotsTop20,
  undiscoveredGems,
  memesWithMomentum,
  aiLeaders,
  depinLeaders,
  rwaBuilders,
  investor20,
];

/** The index of an id, or undefined. */
export const indexOfId = (id: string): IndexDefinition | undefined =>
  allIndices.find((index) => index.id === id);
