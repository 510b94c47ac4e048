import { tidyText } from '../acceptance-criterion';
import type { DraftLine } from './parse-paste';

const textNames =
  /^(?:criterion|criteria|acceptance criteri(?:a|on)|text|name|summary|title|item|description)$/i;
const ticked = /^(?:met|accepted|done|checked|yes|true|x|1|closed)$/i;

/**
 * The criteria in the rows of a table whose first row may name the columns: the column called
 * *Criterion* (or *Text*, *Summary* …), else the one with the longest texts.
 */
export function readTableLines(rows: readonly (readonly string[])[]): readonly DraftLine[] {
  const [head = [], ...rest] = rows;
  const named = head.findIndex((name) => textNames.test(name.trim()));
  const body = named >= 0 ? rest : rows;
  const widths = head.map((_, at) => body.reduce((sum, row) => sum + (row[at]?.length ?? 0), 0));
  const column = named >= 0 ? named : widths.indexOf(Math.max(...widths));
  const at = (name: RegExp): number =>
    named >= 0 ? head.findIndex((each) => name.test(each.trim())) : -1;
  const [state, kind, level, required] = [
    at(/^(?:state|status|done|checked)$/i),
    at(/^kind$/i),
    at(/^level$/i),
    at(/^required$/i),
  ];
  return body
    .map((row): DraftLine => {
      const isHeading = /^heading$/i.test(row[kind] ?? '');
      return {
        // A guard against formulas that was put before a text is taken off again.
        text: tidyText((row[column] ?? '').replace(/^'(?=[=+\-@])/, '')),
        kind: isHeading ? 'heading' : 'criterion',
        depth: !isHeading && Number(row[level]) === 2 ? 1 : 0,
        isTicked: ticked.test((row[state] ?? '').trim()),
        ...(/^(?:no|false|0)$/i.test((row[required] ?? '').trim()) ? { isOptional: true } : {}),
      };
    })
    .filter((line) => line.text !== '');
}
