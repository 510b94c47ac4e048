import fc from 'fast-check';
import { findScenario } from './scenario';

describe('findScenario', () => {
  it('keeps the lines that are no steps where they stand', () => {
    const text = 'For guests only\nGiven a basket\n| item |\nWhen it is paid\nThen a mail is sent';
    expect(findScenario(text)).toEqual({
      title: '',
      intro: ['For guests only'],
      steps: [
        { kind: 'given', keyword: 'Given', text: 'a basket', more: ['| item |'] },
        { kind: 'when', keyword: 'When', text: 'it is paid' },
        { kind: 'then', keyword: 'Then', text: 'a mail is sent' },
      ],
    });
  });

  it('loses no line, whatever stands between the steps', () => {
    const words = fc.stringMatching(/^[a-z]{3,8}$/);
    const further = fc.array(
      words.map((word) => `| ${word} |`),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(further, further, further, (before, below, after) => {
        const text = [...before, 'Given a', ...below, 'Then b', ...after].join('\n');
        const scenario = findScenario(text);
        const shown = [
          ...(scenario?.intro ?? []),
          ...(scenario?.steps ?? []).flatMap(({ keyword, text: said, more = [] }) => [
            `${keyword} ${said}`,
            ...more,
          ]),
        ];
        expect(shown.join('\n')).toBe(text);
      }),
    );
  });
});
