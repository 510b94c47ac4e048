import { fromMarkdown } from '../adf/from-markdown';
import { fromWiki } from '../adf/from-wiki';
import type { AdfDocument, AdfNode } from '../issue/adf';
import { findCriteria } from './find-criteria';

describe('findCriteria, in the forms that people give a description', () => {
  it.each([
    { label: 'Akzeptanzkriterien', other: 'Nicht im Umfang' },
    { label: 'AK', other: 'Abgrenzung' },
    { label: 'Critères d’acceptance', other: 'Hors périmètre' },
    { label: 'Criterios de aceptación', other: 'Fuera de alcance' },
    { label: 'Critérios de aceite', other: 'Fora de escopo' },
    { label: 'Criteri di accettazione', other: 'Note tecniche' },
    { label: 'Acceptatiecriteria', other: 'Opmerkingen' },
    { label: 'Acceptanskriterier', other: 'Notes' },
    { label: 'Kryteria akceptacji', other: 'Poza zakresem' },
    { label: 'Критерии приёмки', other: 'Примечания' },
    { label: 'Критерії прийняття', other: 'Примітки' },
    { label: 'Kabul kriterleri', other: 'Notes' },
    { label: '受け入れ条件', other: '備考' },
    { label: '验收标准', other: '备注' },
    { label: '인수 조건', other: 'Notes' },
    { label: 'Criterii de acceptanță', other: 'Notes' },
    { label: 'معايير القبول', other: 'Notes' },
    { label: 'Κριτήρια αποδοχής', other: 'Notes' },
    { label: 'What does done look like?', other: 'Notes' },
  ])('knows “$label”, and ends at “$other”', ({ label, other }) => {
    const list = `\n- One\n- Two\n\n`;
    for (const text of [`${label}:${list}${other}:\n- x`, `## ${label}${list}### ${other}\n- x`])
      expect(textsIn(fromMarkdown(text))).toEqual(['One', 'Two']);
  });

  it.each(['## Acceptance', '**Acceptance**', 'Acceptance:', '### CA', 'CA:', '## Abnahme'])(
    'takes “%s” for a title where a list or an example stands below it, and not before prose',
    (title) => {
      expect(textsIn(fromMarkdown(`${title}\n\n- One\n- Two\n\n## Notes\n- x`))).toEqual([
        'One',
        'Two',
      ]);
      expect(textsIn(fromMarkdown(`${title}\n\nGiven a\nWhen b\nThen c`))).toHaveLength(1);
      expect(textsIn(fromMarkdown(`${title}\n\nWas signed last week.\n\n- Note`))).toEqual([]);
    },
  );

  it.each([
    ['1) Opens', '2) Closes'],
    ['a) Opens', 'b) Closes'],
    ['(i) Opens', '(ii) Closes'],
    ['① Opens', '② Closes'],
    ['1、Opens', '2、Closes'],
    ['1.Opens', '2.Closes'],
    ['-Opens', '-Closes'],
    ['・Opens', '・Closes'],
    ['→ Opens', '→ Closes'],
    ['✅ Opens', '👉 Closes'],
    ['AC-1.1 Opens', 'AC-1.2 Closes'],
  ])('takes the mark from “%s”', (first, second) => {
    expect(textsIn(doc(bold('Acceptance criteria'), lines(first, second)))).toEqual([
      'Opens',
      'Closes',
    ]);
  });

  it.each([
    { given: 'a panel', frame: { type: 'panel', attrs: { panelType: 'info' } } },
    { given: 'a quote', frame: { type: 'blockquote' } },
    { given: 'a column', frame: { type: 'layoutColumn', attrs: { width: 50 } } },
  ])('stops where $given ends', ({ frame }) => {
    const framed = { ...frame, content: [bold('Acceptance criteria'), list('Opens')] };
    expect(textsIn(doc(framed, lines('After it.'), list('another')))).toEqual(['Opens']);
  });

  it('takes the title of an expand for the title of what it holds', () => {
    const content = [heading(2, 'Phone'), list('Opens')];
    const expand = { type: 'expand', attrs: { title: 'Acceptance criteria' }, content };
    expect(textsIn(doc(expand, list('another')))).toEqual(['Phone', 'Opens']);
  });

  it('goes on below a panel that holds the title alone', () => {
    const panel = { type: 'panel', attrs: {}, content: [heading(3, 'Acceptance criteria')] };
    expect(textsIn(doc(panel, list('Opens')))).toEqual(['Opens']);
  });

  it('leaves out what is struck through', () => {
    for (const document of [
      fromMarkdown('## AC\n- ~~Prints~~\n- Opens ~~slowly~~ fast'),
      fromWiki('h2. AC\n* -Prints-\n* Opens fast'),
    ])
      expect(textsIn(document)).toEqual(['Opens fast']);
  });

  it('reads numbered criteria that are titles over what they say', () => {
    expect(
      textsIn(
        doc(heading(3, 'AC1: Sign in'), lines('By mail.'), heading(3, 'AC2: Sign out'), list('x')),
      ),
    ).toEqual(['Sign in', 'By mail.', 'Sign out', 'x']);
    expect(textsIn(doc(bold('AC 1'), lines('Opens'), bold('AC 2'), lines('Closes')))).toEqual([
      'Opens',
      'Closes',
    ]);
    expect(textsIn(doc(heading(3, 'AC1: Opens'), heading(3, 'AC2: Closes')))).toEqual([
      'Opens',
      'Closes',
    ]);
  });

  it('finds a label in the middle of a paragraph, and none behind a mere mention', () => {
    const text = 'The export is slow. Acceptance criteria: 1,000 rows take a second.';
    expect(textsIn(doc(lines(text)))).toEqual(['1,000 rows take a second.']);
    expect(textsIn(doc(lines('Please add acceptance criteria: I cannot start.')))).toEqual([]);
  });

  it('passes by a link to criteria that are kept elsewhere', () => {
    const marks = [{ type: 'link', attrs: { href: 'https://example.com' } }];
    const link = { type: 'paragraph', content: [{ ...text('Acceptance criteria'), marks }] };
    expect(textsIn(doc(link, lines('As a guest I pay.')))).toEqual([]);
    expect(textsIn(doc(link, list('Pays')))).toEqual(['Pays']);
  });

  it('takes a definition of done for criteria only where there are no others', () => {
    const done = '## Definition of Done\n- Reviewed';
    expect(textsIn(fromMarkdown(done))).toEqual(['Reviewed']);
    for (const level of ['##', '###'])
      expect(
        textsIn(fromMarkdown(`## Acceptance criteria\n- Opens\n\n${level}${done.slice(2)}`)),
      ).toEqual(['Opens']);
  });

  it('finds none in a form that nobody has filled in, and in steps that show a fault', () => {
    for (const text of [
      '## AC\n- <describe it here>',
      '## AC\nGiven …\nWhen …\nThen …',
      '## Steps to reproduce\n1. Given a cart\n2. When I pay\n3. Then it crashes',
    ])
      expect(textsIn(fromMarkdown(text))).toEqual([]);
  });

  it.each([
    ['Dado un carrito', 'Cuando pago', 'Entonces veo el total'],
    ['Dado um carrinho', 'Quando pago', 'Então vejo o total'],
    ['Gegeven een kar', 'Als ik betaal', 'Dan zie ik het totaal'],
    ['Mając koszyk', 'Kiedy płacę', 'Wtedy widzę sumę'],
    ['Допустим корзина полна', 'Когда я плачу', 'Тогда вижу сумму'],
    ['前提カートがある', 'もし支払う', 'ならば合計が見える'],
    ['假如用户已登录', '当用户付款', '那么显示总额'],
  ])('joins the steps of an example under no title: %s', (...steps) => {
    expect(textsIn(doc(lines('Some words.'), lines(...steps)))).toEqual([steps.join('\n')]);
  });

  it('gives an example the heading above it for its title, and reads one in the cell of a table', () => {
    const steps = 'Given a map\nWhen I zoom\nThen it grows';
    expect(textsIn(fromMarkdown(`## AC\n\n### Scenario 1: Zoom\n${steps}`))).toEqual([
      `Scenario 1: Zoom\n${steps}`,
    ]);
    const cell = steps.replace(/\n/g, '<br>');
    expect(
      textsIn(fromMarkdown(`| # | Acceptance criteria |\n|---|---|\n| 1 | ${cell} |`)),
    ).toEqual([steps]);
  });

  it('reads the first column of a table whose head names it, whatever stands beside', () => {
    const table = '| Acceptance criterion | Test |\n|---|---|\n| Opens | T1 |\n| Closes | T2 |';
    expect(textsIn(fromMarkdown(table))).toEqual(['Opens', 'Closes']);
  });

  it.each([
    'List of acceptance criteria',
    'Business acceptance criteria',
    'User acceptance criteria (UAC)',
    'Acceptence criterias',
    'Criteria',
    'AC’s',
    'This ticket is done when',
  ])('knows the title “%s”', (title) => {
    expect(textsIn(doc(heading(2, title), list('Opens')))).toEqual(['Opens']);
  });

  it('reads rows that are numbered as criteria are, under no title', () => {
    const rows = '| AC1 | Opens |\n| AC2 | Closes |';
    expect(textsIn(fromMarkdown(rows))).toEqual(['Opens', 'Closes']);
  });

  it('ends a label at the line that names another part, and keeps the values of an outline', () => {
    const form = lines('Owner: Ana', 'Acceptance criteria: it opens', 'Estimate: 3');
    expect(textsIn(doc(form))).toEqual(['it opens']);
    const outline =
      'Scenario Outline: Zoom\nGiven <n> maps\nWhen I zoom\nThen they grow\nExamples:\n| n |\n| 1 |';
    expect(textsIn(doc(heading(2, 'AC'), lines(...outline.split('\n'))))).toEqual([outline]);
  });

  it('takes the box that an item of wiki text begins with', () => {
    const found = findCriteria(fromWiki('h2. AC\n* [ ] Opens\n* [x] Closes'));
    expect(found[0]?.items.map(({ text: words, isTicked }) => [words, isTicked])).toEqual([
      ['Opens', false],
      ['Closes', true],
    ]);
  });

  it('reads the tags that trackers let stand in Markdown', () => {
    const folded = '<details>\n<summary>Acceptance criteria</summary>\n\n- Opens\n\n</details>';
    expect(textsIn(fromMarkdown(folded))).toEqual(['Opens']);
    const list = '## AC\n<ul><li>Opens</li><li><b>Closes</b></li></ul>';
    expect(textsIn(fromMarkdown(list))).toEqual(['Opens', 'Closes']);
  });
});

// Helpers

const textsIn = (document: AdfDocument): readonly string[] =>
  findCriteria(document).flatMap((section) => section.items.map((item) => item.text));

const doc = (...content: readonly AdfNode[]): AdfDocument => ({ version: 1, type: 'doc', content });

const text = (words: string): AdfNode => ({ type: 'text', text: words });

const bold = (words: string): AdfNode => ({
  type: 'paragraph',
  content: [{ ...text(words), marks: [{ type: 'strong' }] }],
});

const heading = (level: number, words: string): AdfNode => ({
  type: 'heading',
  attrs: { level },
  content: [text(words)],
});

const lines = (...words: readonly string[]): AdfNode => ({
  type: 'paragraph',
  content: words.flatMap((line, at) =>
    at === 0 ? [text(line)] : [{ type: 'hardBreak' }, text(line)],
  ),
});

const list = (...words: readonly string[]): AdfNode => ({
  type: 'bulletList',
  content: words.map((line) => ({ type: 'listItem', content: [lines(line)] })),
});
