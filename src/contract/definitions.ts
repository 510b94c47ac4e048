import type { RecordDefinitions } from './record-definitions';

/** Every question a page may ask a function; both ends are compiled against it. */
export type AppDefinitions = RecordDefinitions;
