import type { CriteriaDefinitions } from './criteria/criteria-definitions';
import type { MacroDefinitions } from './macro/macro-definitions';
import type { ReadinessDefinitions } from './readiness/readiness-access';
import type { RecordDefinitions } from './record-definitions';
import type { ScoringDefinitions } from './scoring/scoring-definitions';
import type { SessionDefinitions } from './scoring/session-definitions';

/** Every question a page may ask a function; both ends are compiled against it. */
export type AppDefinitions = RecordDefinitions &
  CriteriaDefinitions &
  MacroDefinitions &
  ReadinessDefinitions &
  ScoringDefinitions &
  SessionDefinitions;
