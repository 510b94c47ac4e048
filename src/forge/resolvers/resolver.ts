import type { Handlers } from '@forge/resolver';
import { makeResolver } from '@forge/resolver';
import type { AppDefinitions } from '#contract/definitions';
import { criteriaResolvers } from './criteria-resolvers';
import { macroResolvers } from './macro-resolvers';
import { readinessResolvers } from './readiness-resolvers';
import { recordResolvers } from './record-resolvers';
import { scoringResolvers } from './scoring-resolvers';
import { sessionResolvers } from './session-resolvers';

/** Everything a page may ask, by name: each handler checks for itself who may. */
export const handlers: Handlers<AppDefinitions> = {
  ...criteriaResolvers,
  ...macroResolvers,
  ...readinessResolvers,
  ...recordResolvers,
  ...scoringResolvers,
  ...sessionResolvers,
};

/** The one function that all pages ask. */
export const resolver = makeResolver<AppDefinitions>(handlers);
