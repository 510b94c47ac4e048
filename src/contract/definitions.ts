import type { CriteriaDefinitions } from './criteria-definitions';
import type { MacroDefinitions } from './macro-definitions';
import type { ReadinessDefinitions } from './readiness-access';
import type { RecordDefinitions } from './record-definitions';
import type { ScoringDefinitions } from './scoring-definitions';
import type { SessionDefinitions } from './session-definitions';

/** Every question a page may ask a function; both ends are compiled against it. */
export type AppDefinitions = RecordDefinitions &
  CriteriaDefinitions &
  MacroDefinitions &
  ReadinessDefinitions &
  ScoringDefinitions &
  SessionDefinitions;
