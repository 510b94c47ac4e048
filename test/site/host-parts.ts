/** What tests of a running site use of the host; bundled into one file by `loadHost`. */
export { importSite } from '../../host/import/import-site';
export { findRoot } from '../../host/root';
export { openSampleState } from '../../host/seeds/sample-state';
export { useSample } from '../../host/seeds/use-sample';
export { startServer } from '../../host/server';
export { openDatabase } from '../../host/store/database';
