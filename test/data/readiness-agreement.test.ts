import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseIssue } from '../../src/atlassian/jira/issue/parse-issue';
import type { AdfDocument } from '../../src/domain/issue/adf';
import type { Issue } from '../../src/domain/issue/issue';
import {
  checkReadiness,
  prepareDefinition,
} from '../../src/domain/readiness/judge/check-readiness';
import { starterDefinition } from '../../src/domain/readiness/definition/definition';
import { gatherFacts } from '../../src/domain/readiness/judge/facts';
import { emptyReadinessState } from '../../src/domain/readiness/status/readiness-state';
import { wordsLeft } from '../../src/domain/readiness/judge/stage';

// The labels are ours: would a team that reads this work item know what to do, and when it is done?
// Each was given before the rules were run; where the rules say otherwise, the labels say why.

type Label = { readonly ready: boolean; readonly because?: string };
type Row = {
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>> & { readonly epic?: { readonly key: string } };
  readonly _ext?: { readonly storyPoints?: number | null };
};

const data = process.env['WAYMARK_DATA'] ?? '../shared';
const labels = JSON.parse(
  readFileSync(join(process.cwd(), 'test/data/readiness-agreement.labels.json'), 'utf8'),
) as Readonly<Record<string, Label>>;

describe('the starter definition on 50 real work items', () => {
  const judged = judgeAll();

  it('agrees with our own labels as often as is written here', () => {
    const agreed = judged.filter(({ label, isReady }) => label.ready === isReady).length;
    // Without the estimate, which people who only read a description do not look at.
    const said = judged.filter(({ label, isSaid }) => label.ready === isSaid).length;
    process.stdout.write(
      `agreement ${String(agreed)} of 50; estimates apart, ${String(said)} of 50\n`,
    );
    expect([agreed, said]).toEqual([24, 33]);
  });

  it('has an explanation for each disagreement, and for nothing else', () => {
    const unexplained = judged.filter(
      ({ label, isReady }) => (label.because === undefined) !== (label.ready === isReady),
    );
    expect(unexplained.map(({ key, words }) => `${key}: ${words.join(', ')}`)).toEqual([]);
  });
});

// Helpers

function judgeAll() {
  const prepared = prepareDefinition(starterDefinition);
  const documents = new Map(
    linesOf<{ key: string; adf?: AdfDocument }>('timob.adf').map(({ key, adf }) => [key, adf]),
  );
  return linesOf<Row>('timob')
    .filter(({ key }) => labels[key] !== undefined)
    .map((row) => {
      const report = checkReadiness(factsOf(row, documents.get(row.key)), prepared);
      const words = wordsLeft(report);
      const isSaid = words.every((found) => found === 'Story Points not set');
      return { key: row.key, label: labels[row.key] ?? { ready: false }, ...report, words, isSaid };
    });
}

function factsOf({ fields, _ext, ...row }: Row, description: AdfDocument | undefined) {
  const parsed = parseIssue({ ...row, fields: { ...fields, description: undefined } });
  const { epic } = fields;
  const points = _ext?.storyPoints;
  const issue: Issue = {
    ...parsed,
    ...(description === undefined ? {} : { description }),
    ...(epic === undefined ? {} : { parent: { id: '', key: epic.key, summary: '' } }),
    ...(typeof points === 'number' ? { estimate: points } : {}),
  };
  return gatherFacts({
    issue,
    project: {
      key: 'TIMOB',
      estimateFieldName: 'Story Points',
      hasParents: true,
      hasPriorities: true,
      hasComponents: true,
      hasVersions: true,
      hasDueDates: true,
      fieldNames: {},
    },
    criteria: { total: 0 },
    scoring: { isScored: false },
    state: emptyReadinessState,
    outside: {},
    today: '2016-06-30',
  });
}

function linesOf<T>(name: string): readonly T[] {
  const text = gunzipSync(readFileSync(join(data, `data/${name}.jsonl.gz`))).toString();
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}
