import type { AuthoredIssue } from './authored';

type Node = Readonly<Record<string, unknown>>;

const text = (value: string): Node => ({ type: 'text', text: value });

/** `*words*` become emphasised. */
const words = (value: string): Node[] =>
  value
    .split(/(\*[^*]+\*)/)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('*') ? { ...text(part.slice(1, -1)), marks: [{ type: 'em' }] } : text(part),
    );

const paragraph = (value: string): Node => ({ type: 'paragraph', content: words(value) });

/** One paragraph with a break after each line. */
const lines = (value: string): Node => ({
  type: 'paragraph',
  content: value
    .split('\n')
    .flatMap((line, at) => [...(at === 0 ? [] : [{ type: 'hardBreak' }]), text(line)]),
});

const heading: Node = {
  type: 'heading',
  attrs: { level: 3 },
  content: [text('Acceptance criteria')],
};

const list = (type: 'bulletList' | 'orderedList', items: readonly string[]): Node => ({
  type,
  ...(type === 'orderedList' ? { attrs: { order: 1 } } : {}),
  content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
});

const tasks = (items: readonly string[]): Node => ({
  type: 'taskList',
  attrs: { localId: 'criteria' },
  content: items.map((item, at) => ({
    type: 'taskItem',
    attrs: { localId: `criterion-${String(at + 1)}`, state: 'TODO' },
    content: words(item),
  })),
});

const cell = (type: 'tableHeader' | 'tableCell', value: string): Node => ({
  type,
  attrs: {},
  content: [paragraph(value)],
});

const table = (items: readonly string[]): Node => ({
  type: 'table',
  attrs: { isNumberColumnEnabled: false, layout: 'default' },
  content: [
    { type: 'tableRow', content: [cell('tableHeader', 'No.'), cell('tableHeader', 'Criterion')] },
    ...items.map((item, at) => ({
      type: 'tableRow',
      content: [cell('tableCell', String(at + 1)), cell('tableCell', item)],
    })),
  ],
});

function criteriaNodes({ form, items }: NonNullable<AuthoredIssue['criteria']>): Node[] {
  switch (form) {
    case 'bullets':
      return [heading, list('bulletList', items)];
    case 'numbered':
      return [heading, list('orderedList', items)];
    case 'tasks':
      return [heading, tasks(items)];
    case 'table':
      return [heading, table(items)];
    case 'gherkin':
      return [heading, ...items.map(lines)];
    case 'bold': {
      const title = { ...text('Acceptance criteria:'), marks: [{ type: 'strong' }] };
      return [{ type: 'paragraph', content: [title] }, list('bulletList', items)];
    }
  }
}

/** A document with one paragraph for each text. */
export const documentOf = (...paragraphs: readonly string[]): Node => ({
  version: 1,
  type: 'doc',
  content: paragraphs.map(paragraph),
});

/** The description of an authored work item as ADF; undefined when there is nothing to say. */
export function descriptionOf(issue: Pick<AuthoredIssue, 'text' | 'criteria'>): Node | undefined {
  const content = [
    ...issue.text.map(paragraph),
    ...(issue.criteria === undefined ? [] : criteriaNodes(issue.criteria)),
  ];
  return content.length === 0 ? undefined : { version: 1, type: 'doc', content };
}
