import type { AcceptanceCriterion, CriterionId } from '../acceptance-criterion';
import { tidyText } from '../acceptance-criterion';
import type { CriteriaChange, Place } from '../criteria-change';
import { readMark } from './list-marks';
import type { DraftLine } from './parse-paste';
import { findHeading, parsePaste } from './parse-paste';

/** One line as the text editor shows it. */
export type TextLine = {
  readonly text: string;
  readonly kind: 'criterion' | 'heading';
  readonly depth: 0 | 1;
  readonly isRequired: boolean;
  /** What stands in the box: blank, `x` for met, `-` for waived. */
  readonly box: ' ' | 'x' | '-';
};

const optionalMark = '(optional) ';

const boxOf = (item: AcceptanceCriterion): TextLine['box'] => {
  if (item.state === 'waived') return '-';
  return item.state === 'claimed' || item.state === 'accepted' ? 'x' : ' ';
};

// What would be read as a mark of the editor's own gets a backslash.
const escaped = (text: string): string =>
  /^(?:\\|\(optional\) |- \[|# )/.test(text) ? `\\${text}` : text;
const unescaped = (text: string): string => text.replace(/^\\/, '');

function writeLine({ text, kind, depth, isRequired, box }: TextLine): string {
  const [first = '', ...more] = text.split('\n');
  if (kind === 'heading') return `# ${[first, ...more].join(' ')}`;
  const indent = depth === 1 ? '  ' : '';
  const mark = isRequired ? '' : optionalMark;
  const head = `${indent}- [${box}] ${mark}${escaped(first)}`;
  return [head, ...more.map((line) => `${indent}      ${escaped(line)}`)].join('\n');
}

/** The list as text that can be edited and read back. */
export const writeCriteriaText = (items: readonly AcceptanceCriterion[]): string =>
  items.map((item) => writeLine({ ...item, box: boxOf(item) })).join('\n');

/** Lines that are not in the list yet, as the text editor writes them. */
export const writeDraftText = (lines: readonly DraftLine[]): string =>
  lines
    .map(({ isTicked, isOptional, ...line }) =>
      writeLine({ ...line, isRequired: isOptional !== true, box: isTicked ? 'x' : ' ' }),
    )
    .join('\n');

const itemPattern = /^(\s*)- \[( |x|X|-)\] (.*)$/;

/** The lines of an edited text; what is not written in the editor's own way is read as if pasted. */
export function readCriteriaText(text: string): readonly TextLine[] {
  const lines: {
    text: string;
    kind: TextLine['kind'];
    depth: 0 | 1;
    isRequired: boolean;
    box: TextLine['box'];
  }[] = [];
  let loose: string[] = [];
  const flush = () => {
    for (const { isTicked, ...draft } of parsePaste(withMarks(loose).join('\n')))
      lines.push({ ...draft, isRequired: true, box: isTicked ? 'x' : ' ' });
    loose = [];
  };
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const item = itemPattern.exec(line);
    const last = lines.at(-1);
    if (item !== null) {
      flush();
      const [, indent = '', box = ' ', rest = ''] = item;
      const isRequired = !rest.startsWith(optionalMark);
      lines.push({
        text: unescaped(isRequired ? rest : rest.slice(optionalMark.length)),
        kind: 'criterion',
        depth: indent.length >= 2 ? 1 : 0,
        isRequired,
        box: box === '-' ? '-' : box === ' ' ? ' ' : 'x',
      });
    } else if (/^# /.test(line)) {
      flush();
      lines.push({ text: line.slice(2), kind: 'heading', depth: 0, isRequired: true, box: ' ' });
    } else if (/^ {6}/.test(line) && loose.length === 0 && last?.kind === 'criterion') {
      last.text += `\n${unescaped(line.trim())}`;
    } else loose.push(line);
  }
  flush();
  return lines
    .map(({ text: words, ...rest }) => ({ ...rest, text: tidyText(words) }))
    .filter((line) => line.text !== '');
}

const isUnmarked = (line: string): boolean =>
  line.trim() !== '' &&
  !readMark(line, { isNumberSign: false }).isBullet &&
  findHeading(line) === undefined;

/** Lines that nest by their blanks alone get the bullets that a list would have. */
const withMarks = (lines: readonly string[]): readonly string[] =>
  lines.some((line) => /^(?: {2,}|\t)/.test(line) && isUnmarked(line))
    ? lines.map((line) => (isUnmarked(line) ? line.replace(/^\s*/, '$&- ') : line))
    : lines;

/** Which old line each new one is: the longest common run by words first, then by place between. */
function pairs(
  old: readonly AcceptanceCriterion[],
  lines: readonly TextLine[],
): readonly (AcceptanceCriterion | undefined)[] {
  const length = lines.map(() => new Array<number>(old.length + 1).fill(0));
  length.push(new Array<number>(old.length + 1).fill(0));
  for (let n = lines.length - 1; n >= 0; n -= 1)
    for (let o = old.length - 1; o >= 0; o -= 1) {
      const row = length[n] ?? [];
      row[o] =
        lines[n]?.text === old[o]?.text
          ? (length[n + 1]?.[o + 1] ?? 0) + 1
          : Math.max(length[n + 1]?.[o] ?? 0, row[o + 1] ?? 0);
    }
  const found: (AcceptanceCriterion | undefined)[] = [];
  let freeOld: AcceptanceCriterion[] = [];
  let freeNew: number[] = [];
  const pairFree = () => {
    freeNew.forEach((at, index) => {
      found[at] = freeOld[index];
    });
    freeOld = [];
    freeNew = [];
  };
  let n = 0;
  let o = 0;
  while (n < lines.length || o < old.length) {
    const item = old[o];
    if (item !== undefined && lines[n]?.text === item.text) {
      pairFree();
      found[n] = item;
      n += 1;
      o += 1;
    } else if (item !== undefined && (length[n]?.[o + 1] ?? 0) >= (length[n + 1]?.[o] ?? -1)) {
      freeOld.push(item);
      o += 1;
    } else {
      freeNew.push(n);
      found[n] = undefined;
      n += 1;
    }
  }
  pairFree();
  return found;
}

function changesOf(item: AcceptanceCriterion, line: TextLine): readonly CriteriaChange[] {
  const { id } = item;
  const before = boxOf(item);
  return [
    ...(item.kind === line.kind ? [] : [{ type: 'setKind' as const, id, kind: line.kind }]),
    ...(item.text === line.text ? [] : [{ type: 'editText' as const, id, text: line.text }]),
    ...(line.kind === 'heading' || item.depth === line.depth
      ? []
      : [{ type: 'nest' as const, id, depth: line.depth }]),
    ...(line.kind === 'heading' || item.isRequired === line.isRequired
      ? []
      : [{ type: 'setRequired' as const, id, isRequired: line.isRequired }]),
    ...(before === ' ' && line.box === 'x' ? [{ type: 'tick' as const, id }] : []),
    ...(item.state === 'claimed' && line.box === ' ' ? [{ type: 'untick' as const, id }] : []),
  ];
}

/**
 * The changes that make the list what the text says. Lines whose words did not change keep all that is
 * known of them; none when nothing was changed.
 */
export function planTextChanges(
  old: readonly AcceptanceCriterion[],
  text: string,
  newId: () => CriterionId,
): readonly CriteriaChange[] {
  const lines = readCriteriaText(text);
  const found = pairs(old, lines);
  const kept = new Set(found.flatMap((item) => (item === undefined ? [] : [item.id])));
  const gone = old.filter((item) => !kept.has(item.id)).map((item) => item.id);
  const changes: CriteriaChange[] = gone.length === 0 ? [] : [{ type: 'delete', ids: gone }];
  let after: Place = null;
  for (const [index, line] of lines.entries()) {
    const item = found[index];
    const id: CriterionId = item?.id ?? newId();
    if (item === undefined) {
      const { box, ...rest } = line;
      changes.push({ type: 'add', lines: [{ id, ...rest }], after });
      if (box === 'x') changes.push({ type: 'tick', id });
    } else changes.push(...changesOf(item, line));
    after = id;
  }
  return changes;
}
