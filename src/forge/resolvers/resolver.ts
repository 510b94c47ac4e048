import { makeResolver } from '@forge/resolver';
import type { AppDefinitions } from '#contract/definitions';
import { criteriaResolvers } from './criteria-resolvers';
import { macroResolvers } from './macro-resolvers';
import { readinessResolvers } from './readiness-resolvers';
import { recordResolvers } from './record-resolvers';
import { scoringResolvers } from './scoring-resolvers';
import { sessionResolvers } from './session-resolvers';

/** Everything a page may ask, in one function: each handler checks for itself who may. */
export const resolver = makeResolver<AppDefinitions>({
  ...criteriaResolvers,
  ...macroResolvers,
  ...readinessResolvers,
  ...recordResolvers,
  ...scoringResolvers,
  ...sessionResolvers,
});
