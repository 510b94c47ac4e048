import fc from 'fast-check';
import { gateExpression, parseGateConfig, writeGateConfig } from './criteria-gate';

const nothing = { met: false, accepted: false, ready: false, onlyMust: false };
const anyConfig = fc.record({
  met: fc.boolean(),
  accepted: fc.boolean(),
  ready: fc.boolean(),
  onlyMust: fc.boolean(),
});

describe('parseGateConfig', () => {
  it('reads back what was written', () => {
    fc.assert(
      fc.property(anyConfig, (config) => {
        expect(parseGateConfig(writeGateConfig(config))).toEqual(config);
      }),
    );
  });

  it('checks nothing where nothing readable was saved', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constant(undefined), fc.integer()), (saved) => {
        expect(parseGateConfig(saved)).toEqual(nothing);
      }),
    );
  });
});

describe('gateExpression', () => {
  it('lets everything pass where nothing is chosen', () => {
    expect(gateExpression(nothing)).toBe('true');
  });

  it('stays within the characters and reads of properties that Jira allows', () => {
    fc.assert(
      fc.property(anyConfig, (config) => {
        const expression = gateExpression(config);
        expect(expression.length).toBeLessThanOrEqual(1000);
        expect(expression.split('issue.properties').length - 1).toBeLessThanOrEqual(10);
      }),
    );
  });
});
