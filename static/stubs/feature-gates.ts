/**
 * Stands in for `@atlaskit/feature-gate-js-client`: Atlaskit asks it which experiments are on, over a
 * client of 230 kB that would call out. Here every gate is closed and every experiment has its default.
 */
const closed = {
  initializeCompleted: () => true,
  initializeCalled: () => true,
  checkGate: () => false,
  getExperiment: () => ({ get: <T>(_name: string, fallback: T) => fallback }),
  getExperimentValue: <T>(_experiment: string, _parameter: string, fallback: T) => fallback,
  getDefaultPerimeter: () => 'commercial',
  hasCheckGateErrorOccurred: () => false,
  hasGetExperimentValueErrorOccurred: () => false,
  subscribeAll: () => () => undefined,
};

export default closed;
export const FeatureGateEnvironment = { Production: 'prod' } as const;
export const PerimeterType = { COMMERCIAL: 'commercial' } as const;
export const CLIENT_VERSION = '0';
