/** Exactly the handlers that manifest.yml names. */
export { resolver } from './forge/resolvers/resolver';
export { exportMacro } from './forge/export/export-macro';
export { daily } from './forge/schedule/daily';
export { recordKpis } from './forge/schedule/record-kpi-days';
export { evaluate } from './forge/triggers/evaluate';
export { onIssue } from './forge/triggers/on-issue';
export { onPlan } from './forge/triggers/on-plan';
