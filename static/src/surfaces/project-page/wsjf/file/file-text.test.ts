import papa from 'papaparse';
import { decodeText, tableIn } from './file-text';

const text = 'Key;Value\r\nPAY-53;5';

describe('decodeText', () => {
  it.each([
    { name: 'UTF-8', bytes: Buffer.from(text) },
    { name: 'UTF-8 with a mark', bytes: Buffer.from(`\uFEFF${text}`) },
    { name: 'UTF-16', bytes: Buffer.from(`\uFEFF${text}`, 'utf16le') },
    { name: 'UTF-16, high byte first', bytes: Buffer.from(`\uFEFF${text}`, 'utf16le').swap16() },
  ])('reads $name', ({ bytes }) => {
    expect(decodeText(new Uint8Array(bytes).buffer)).toBe(text);
  });

  it('reads an empty file', () => {
    expect(decodeText(new ArrayBuffer(0))).toBe('');
  });
});

describe('tableIn', () => {
  it('leaves out the line that tells Excel the separator, and no other', () => {
    expect(tableIn(`sep=;\r\n${text}`)).toBe(text);
    expect(tableIn(text)).toBe(text);
  });

  it('leaves out empty lines at the end, so that the separator of two columns is found', () => {
    expect(tableIn(`${text}\r\n\r\n`)).toBe(text);
    const parse = (given: string) => papa.parse(given, { skipEmptyLines: false }).data;
    expect(parse(tableIn(`${text}\r\n`))).toEqual([
      ['Key', 'Value'],
      ['PAY-53', '5'],
    ]);
  });
});
