import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCriteriaDocument } from './criteria-document';
import { parseCriteriaStatus, writeCriteriaStatus } from './criteria-status';

const text = readFileSync(join(process.cwd(), 'docs/criteria.md'), 'utf8');

const exampleOf = (name: string): unknown => {
  const json = new RegExp(`<!-- ${name} -->\\s+\`\`\`json\\n([\\s\\S]*?)\`\`\``).exec(text)?.[1];
  return JSON.parse(json ?? 'null') as unknown;
};

describe('docs/criteria.md', () => {
  it('shows a list as the property holds it', () => {
    const read = parseCriteriaDocument(exampleOf('document'), '10012');
    expect(
      read.ok && read.value.state.items.map(({ text: words, state }) => [words, state]),
    ).toEqual([
      ['Payment', 'open'],
      ['Pays by card', 'accepted'],
      ['Gets a receipt', 'claimed'],
      ['Can be cancelled', 'open'],
    ]);
  });

  it('shows the counters that belong to it', () => {
    const status = exampleOf('status');
    expect(parseCriteriaStatus(status)).toMatchObject({ ok: true });
    const read = parseCriteriaDocument(exampleOf('document'), '10012');
    if (!read.ok) throw new Error(read.error.message);
    const { templates, ...written } = writeCriteriaStatus(read.value.state, read.value.version);
    expect(templates).toEqual(['user-story']);
    expect(written).toEqual(status);
  });
});
