import { join } from 'node:path';
import { readManifest } from '../manifest';
import { findGateRefusal } from './transition-gate';

const fixture = readManifest(join(process.cwd(), 'test/fixture-app/manifest.yml'));
const app = readManifest(join(process.cwd(), 'manifest.yml'));

describe('findGateRefusal', () => {
  it.each([
    { given: 'nothing set', config: '{}', properties: {}, refusal: undefined },
    {
      given: 'strict and nothing there',
      config: '{"strict":true}',
      properties: {},
      refusal: 'Not yet.',
    },
    {
      given: 'strict and done',
      config: '{"strict":true}',
      properties: { p: 1 },
      refusal: undefined,
    },
  ])('answers $refusal given $given', ({ config, properties, refusal }) => {
    const rule = { moduleKey: 'gate', config };
    expect(findGateRefusal(fixture, rule, { issue: { properties } })).toBe(refusal);
  });

  it.each(['1', 'null', 'issue.links.map(l => l.id)', 'issue.summary.length >', 'later()'])(
    'stops on %s, which is not exactly true or is outside the subset',
    (expression) => {
      const rule = { moduleKey: 'gate', config: JSON.stringify({ expression }) };
      expect(findGateRefusal(fixture, rule, { issue: { summary: 'a' } })).toMatch(
        /^The rule does not hold\./,
      );
    },
  );

  it.each([
    { expression: "'a' + 1 == 'a1' && !(1 > 2) || false", value: undefined },
    { expression: '1 + 2 * 3 == 7', value: undefined },
    { expression: '1 + `2`', value: expect.stringContaining('“`2`”') as string },
    { expression: 'false ? 1 : -1 < 0', value: undefined },
    { expression: "config['expression'].length > 5 ? 'Long' : true", value: 'Long' },
  ])('evaluates $expression', ({ expression, value }) => {
    const rule = { moduleKey: 'gate', config: JSON.stringify({ expression }) };
    const found = findGateRefusal(fixture, rule, {});
    if (value === undefined) expect(found).toBeUndefined();
    else expect(found).toEqual(value);
  });

  it("understands every validator of the app's own manifest", () => {
    for (const { key, kind } of app.modules) {
      if (kind !== 'jira:workflowValidator') continue;
      expect(
        findGateRefusal(app, { moduleKey: key, config: undefined }, { issue: { properties: {} } }),
      ).toBeUndefined();
    }
  });
});
