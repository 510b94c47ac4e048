import type { AcceptanceCriterion } from '#domain/criteria/acceptance-criterion';
import type { Issue } from '#domain/issue/issue';
import {
  writeCsv,
  writeFeature,
  writeJson,
  writeMarkdown,
} from '#domain/criteria/text/write-files';
import type { Problem } from '#domain/problem';
import { backend } from '../../../bridge/backend';
import { copyText } from '../../../components/copy-text';
import { addLines, lastPlace } from '../list-actions';
import { texts } from '../texts';
import type { LiveCriteria } from '../use-criteria';
import { verifiedItems } from '../verified-items';
import { readFile } from './read-file';

type Form = 'md' | 'feature' | 'csv' | 'json';

const types: Readonly<Record<Form, string>> = {
  md: 'text/markdown',
  feature: 'text/plain',
  csv: 'text/csv',
  json: 'application/json',
};

function written(issue: Issue, items: readonly AcceptanceCriterion[], form: Form): string {
  switch (form) {
    case 'md':
      return writeMarkdown(items);
    case 'feature':
      return writeFeature(issue.summary, items);
    case 'csv':
      return writeCsv(items);
    case 'json':
      return writeJson(issue.key, items);
  }
}

const readItems = (issue: Issue, live: LiveCriteria) =>
  verifiedItems(live, () => backend('record.read', { kind: 'criteria', subjectId: issue.id }));

/** Saves the list as a file. */
export async function saveAs(issue: Issue, live: LiveCriteria, form: Form): Promise<void> {
  const items = await readItems(issue, live);
  if (items === undefined) return;
  const file = new Blob([written(issue, items, form)], { type: `${types[form]};charset=utf-8` });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${issue.key}-criteria.${form}`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Puts the list as Markdown on the clipboard. */
export async function copyMarkdown(issue: Issue, live: LiveCriteria): Promise<void> {
  const items = await readItems(issue, live);
  if (items !== undefined && copyText(writeMarkdown(items))) live.say(texts.copied);
}

const fileUnreadable = (why: string): Problem => ({
  code: 'FILE_UNREADABLE',
  message: texts.unreadableFile,
  remedy: why,
});

const nothingNew = (): Problem => ({
  code: 'NOTHING_NEW',
  message: texts.nothingNew,
  remedy: texts.nothingNewRemedy,
});

/** Lets the person choose a Markdown, CSV, JSON or `.feature` file and adds what is in it and not yet in the list. */
export function importInto(live: LiveCriteria): void {
  const field = document.createElement('input');
  field.type = 'file';
  field.accept = '.md,.txt,.csv,.feature,.json';
  field.addEventListener('change', () => {
    const file = field.files?.[0];
    if (file === undefined) return;
    const read = file
      .text()
      .then((text) => readFile(file.name, text.replace(/^\ufeff/, ''), live.items()));
    read.then(
      ({ count, fresh }) => {
        if (count === 0) return live.tell(fileUnreadable(texts.nothingInIt));
        if (fresh.length === 0) return live.tell(nothingNew());
        const { changes } = addLines(fresh, lastPlace(live.items()));
        if (live.make(...changes)) live.say(texts.added(fresh.length));
      },
      (error: unknown) => {
        live.tell(fileUnreadable(error instanceof Error ? error.message : ''));
      },
    );
  });
  field.click();
}
