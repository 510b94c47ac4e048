import { useState } from 'react';
import { definitionOf } from '#domain/kpi/definitions';
import type { ShownNumber } from '#domain/roadmap/macro-view';
import type { CalendarDay } from '#domain/time/calendar-day';
import type { BuiltMacro } from '#usecases/macro/build-macro-view';
import { csvOf, jqlOf, rowsOf } from '#usecases/macro/list-work-items';
import { openIssue } from '../../bridge/navigation';
import type { Format } from './format';
import { TargetEditor } from './target-editor';
import { texts } from './texts';

const shownAtMost = 200;

/** What a number is, and exactly the work items it stands on, with their JQL and as CSV. */
export default function NumberDetail(props: {
  readonly number: ShownNumber;
  readonly format: Format;
  readonly built: BuiltMacro | undefined;
  readonly asOf: CalendarDay;
  readonly onClose: () => void;
  readonly onTargetSet: (() => void) | undefined;
}) {
  const { number, format, built } = props;
  const { label, definition } = definitionOf(number.id);
  const { from, through } = number.span;
  return (
    <section className="wm-detail" aria-label={label}>
      <header>
        <h3>{label}</h3>
        <button type="button" className="wm-link" onClick={props.onClose}>
          {texts.close}
        </button>
      </header>
      <p>{definition}</p>
      <p className="wm-quiet">
        {[
          texts.span(format.day(from), format.day(through)),
          texts.counted(number.count),
          ...number.leftOut.map((part) => texts.leftOut(part.count, part.why)),
          texts.asOf(format.day(props.asOf)),
          ...(number.shares === undefined ? [] : [texts.shareNote]),
        ].join(' · ')}
      </p>
      {built === undefined ? (
        <p className="wm-quiet">{texts.noKeysInSnapshot}</p>
      ) : (
        <>
          <TargetEditor
            number={number}
            projectId={built.projectId}
            onTargetSet={props.onTargetSet}
          />
          <WorkItems number={number} built={built} format={format} />
        </>
      )}
    </section>
  );
}

function WorkItems(props: {
  readonly number: ShownNumber;
  readonly built: BuiltMacro;
  readonly format: Format;
}) {
  const { number, built, format } = props;
  const [isCopied, setCopied] = useState(false);
  const items = built.countedBy.get(number.id) ?? [];
  if (items.length === 0) return null;
  const jql = jqlOf(items);
  return (
    <>
      <div className="wm-actions wm-no-print">
        <button
          type="button"
          className="wm-link"
          onClick={() => {
            void copyText(jql).then(setCopied);
          }}
        >
          {isCopied ? texts.copied : texts.copyJql}
        </button>
        <button
          type="button"
          className="wm-link"
          onClick={() => {
            saveFile(
              `${built.view.project.key}-${number.id}.csv`,
              csvOf(rowsOf(items, built.rule)),
            );
          }}
        >
          {texts.downloadCsv}
        </button>
      </div>
      <code className="wm-jql">{jql.length > 400 ? `${jql.slice(0, 400)}…` : jql}</code>
      <ul className="wm-work-items">
        {items.slice(0, shownAtMost).map((item) => (
          <li key={item.id}>
            <button
              type="button"
              className="wm-link"
              onClick={() => {
                void openIssue(item.key);
              }}
            >
              {item.key}
            </button>{' '}
            {item.title}{' '}
            <span className="wm-quiet">
              {item.finishedOn === undefined
                ? item.startedOn === undefined
                  ? ''
                  : format.day(item.startedOn)
                : format.day(item.finishedOn)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

// A framed app may be denied the clipboard; the query stays on screen to be copied by hand.
const copyText = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );

function saveFile(name: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
