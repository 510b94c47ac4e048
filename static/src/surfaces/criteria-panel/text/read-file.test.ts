import type { AcceptanceCriterion } from '#domain/criteria/acceptance-criterion';
import {
  writeCsv,
  writeFeature,
  writeJson,
  writeMarkdown,
} from '#domain/criteria/text/write-files';
import { readFile } from './read-file';

describe('readFile', () => {
  const items = [
    line('Paying', { kind: 'heading' }),
    line('The receipt names the *card*', { state: 'claimed' }),
    line('…and its last four digits', { depth: 1, state: 'rejected', reason: 'Only three' }),
    line('Given a basket\nGiven a card\nWhen one pays\nThen it is paid\n  | sum | 4 |'),
    line('One tap\nGiven a card\nWhen one pays twice\nThen it is paid once', { isRequired: false }),
  ];

  it.each([
    ['list.md', writeMarkdown(items)],
    ['list.feature', writeFeature('Pay', items)],
    ['list.csv', writeCsv(items)],
    ['list.json', writeJson('PAY-1', items)],
  ])('finds nothing new in %s, saved from the same list', async (name, text) => {
    const { count, fresh } = await readFile(name, text, items);
    expect(count).toBeGreaterThanOrEqual(items.length);
    expect(fresh).toEqual([]);
  });

  it('knows a criterion again whose state has changed since it was saved', async () => {
    const text = writeMarkdown(items);
    const open = items.map((item) => ({ ...item, state: 'open' as const, isRequired: true }));
    expect((await readFile('list.md', text, open)).fresh).toEqual([]);
    const [, , rejected] = (await readFile('list.md', text, [])).fresh;
    expect(rejected).toMatchObject({ text: '…and its last four digits', depth: 1 });
  });

  it('answers what was added to the file, and all of it for another list', async () => {
    const text = `${writeFeature('Pay', items)}\n  Scenario: A refund\n    * A refund\n`;
    expect((await readFile('a.feature', text, items)).fresh.map((each) => each.text)).toEqual([
      'A refund',
    ]);
    expect((await readFile('a.feature', text, [])).fresh).toHaveLength(items.length + 1);
  });
});

function line(text: string, parts: Partial<AcceptanceCriterion> = {}): AcceptanceCriterion {
  return {
    id: text,
    text,
    kind: 'criterion',
    depth: 0,
    order: 'a',
    state: 'open',
    isRequired: true,
    ...parts,
  };
}
