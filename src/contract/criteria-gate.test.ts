import fc from 'fast-check';
import { parseGateConfig, writeGateConfig } from './criteria-gate';

describe('parseGateConfig', () => {
  it('reads back what was written', () => {
    fc.assert(
      fc.property(
        fc.record({ met: fc.boolean(), accepted: fc.boolean(), ready: fc.boolean() }),
        (config) => {
          expect(parseGateConfig(writeGateConfig(config))).toEqual(config);
        },
      ),
    );
  });

  it('checks nothing where nothing readable was saved', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constant(undefined), fc.integer()), (saved) => {
        expect(parseGateConfig(saved)).toEqual({ met: false, accepted: false, ready: false });
      }),
    );
  });
});
