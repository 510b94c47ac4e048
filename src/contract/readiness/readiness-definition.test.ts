import fc from 'fast-check';
import { starterDefinition } from '../../domain/readiness/definition/definition';
import { readDefinitions } from './readiness-definition';

const starterWith = (rules: Record<string, unknown>) =>
  readDefinitions({ definitions: { starter: { rules } } });

describe('readDefinitions', () => {
  it('is the starter where nothing was chosen', () => {
    expect(readDefinitions(undefined)).toEqual({ definitions: [starterDefinition], notices: [] });
  });

  it('keeps the rest of the starter when one rule is switched off', () => {
    const [definition] = starterWith({ parent: { isOn: false } }).definitions;
    const off = definition?.rules.filter(({ isOn }) => !isOn).map(({ key }) => key);
    expect(off).toEqual(['parent']);
    expect(definition?.rules).toHaveLength(6);
  });

  it('puts a rule between two others', () => {
    const { definitions } = starterWith({ mine: { ruleId: 'labels-set', order: 'a0V' } });
    expect(definitions[0]?.rules.slice(0, 3).map(({ key }) => key)).toEqual([
      'description-present',
      'mine',
      'acceptance-criteria',
    ]);
  });

  it('leaves out and tells a rule that it does not know', () => {
    const { definitions, notices } = starterWith({ x: { ruleId: 'from-the-future' } });
    expect(definitions[0]?.rules).toHaveLength(6);
    expect(notices).toMatchObject([{ code: 'DEFINITION_NOT_KEPT' }]);
  });

  it('tells a value that does not suit', () => {
    const { notices } = starterWith({ 'size-limit': { parameters: { limit: -1 } } });
    expect(notices[0]?.message).toBe(
      'Fits the size limit: At most is a number from 0 to 10000. Its first value holds instead.',
    );
  });

  it('holds the first sixty of three hundred rules', () => {
    const rules = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`r${String(index)}`, { ruleId: 'labels-set' }]),
    );
    const { definitions, notices } = starterWith(rules);
    expect(definitions[0]?.rules).toHaveLength(60);
    expect(notices).toHaveLength(1);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(readDefinitions(json).definitions.length).toBeGreaterThan(0);
        expect(readDefinitions({ definitions: { starter: json } }).definitions).toHaveLength(1);
      }),
    );
  });
});
