import { useState } from 'react';
import type { WorkItem } from '#domain/flow/work-item';
import type { BuiltMacro } from '#usecases/macro/build-macro-view';
import { jqlOf, rowsOf } from '#usecases/macro/items/list-work-items';
import { openIssue } from '../../../bridge/navigation';
import { copyText } from '../../../components/copy-text';
import { LinkButton } from '../../../components/link-button';
import type { Format } from '../format';
import { saveCsv } from '../save-csv';
import { texts } from '../texts';

const shownAtMost = 200;

/** The very work items that something was counted from, with their JQL and as CSV; nothing for none. */
export function WorkItems(props: {
  readonly items: readonly WorkItem[];
  /** Names the file. */
  readonly name: string;
  readonly built: BuiltMacro;
  readonly format: Format;
}) {
  const { items, built, format } = props;
  const [isCopied, setCopied] = useState(false);
  if (items.length === 0) return null;
  const jql = jqlOf(items);
  return (
    <>
      <div className="wm-actions wm-no-print">
        <LinkButton
          onPress={() => {
            setCopied(copyText(jql));
          }}
        >
          {isCopied ? texts.copied : texts.copyJql}
        </LinkButton>
        <LinkButton
          onPress={() => {
            saveCsv(`${built.view.project.key}-${props.name}`, rowsOf(items, built.rule));
          }}
        >
          {texts.downloadCsv}
        </LinkButton>
      </div>
      <code className="wm-jql" role="group" aria-label={texts.jql} tabIndex={0}>
        {jql}
      </code>
      <ul className="wm-work-items">
        {items.slice(0, shownAtMost).map((item) => (
          <li key={item.id}>
            <LinkButton
              onPress={() => {
                void openIssue(item.key);
              }}
            >
              {item.key}
            </LinkButton>{' '}
            {item.title} <span className="wm-quiet">{dayOf(item, format)}</span>
          </li>
        ))}
      </ul>
      {items.length > shownAtMost ? (
        <p className="wm-quiet">{texts.moreInCsv(items.length - shownAtMost)}</p>
      ) : null}
    </>
  );
}

function dayOf({ finishedOn, startedOn }: WorkItem, format: Format): string {
  const day = finishedOn ?? startedOn;
  return day === undefined ? '' : format.day(day);
}
