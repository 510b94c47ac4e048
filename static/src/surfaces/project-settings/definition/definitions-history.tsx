import { useEffect, useState } from 'react';
import { readPeople } from '#atlassian/jira/people/read-people';
import type { DefinitionStep } from '#usecases/readiness/definition-history';
import { definitionSteps } from '#usecases/readiness/definition-history';
import { backend } from '../../../bridge/backend';
import { asViewer } from '../../../bridge/request';
import type { MenuPartProps } from './definition-menu';
import { texts } from '../texts';

type Shown = {
  readonly steps: readonly DefinitionStep[];
  readonly names: Readonly<Record<string, string>>;
};

const shownAtOnce = 25;

/** Who changed the definitions, when and how; and the way back to any of it. */
export default function DefinitionsHistory({ opened, live, onDone }: MenuPartProps) {
  const [shown, setShown] = useState<Shown | 'unreadable'>();
  const [count, setCount] = useState(shownAtOnce);
  const words = texts.menu.past;
  useEffect(() => {
    readHistory(opened.project.id).then(setShown, () => {
      setShown('unreadable');
    });
  }, [opened]);
  if (shown === undefined) return <p className="wm-quiet">{words.opening}</p>;
  if (shown === 'unreadable') return <p role="status">{words.unreadable}</p>;
  if (shown.steps.length === 0) return <p role="status">{words.none}</p>;
  const format = new Intl.DateTimeFormat(opened.context.locale, {
    ...{ dateStyle: 'medium', timeStyle: 'short' },
  });
  const momentOf = ({ at }: { readonly at: string }) => format.format(new Date(at));
  const earlier = shown.steps.length - count;
  return (
    <>
      <ol className="ps-history" aria-label={texts.menu.history}>
        {shown.steps.slice(0, count).map(({ version, made, words: said, section }, index) => (
          <li key={version}>
            <span>
              {said.join(' · ')}{' '}
              {made !== undefined && (
                <span className="wm-quiet">
                  {shown.names[made.accountId] ?? texts.people.unknown}, {momentOf(made)}
                </span>
              )}
            </span>
            {index > 0 && section !== undefined && opened.mayChange && (
              <button
                type="button"
                className="wm-link"
                aria-label={
                  made === undefined ? words.restoreStarter : words.restoreTo(momentOf(made))
                }
                onClick={() => {
                  live.change({ type: 'set', path: ['readiness'], value: section });
                  onDone();
                }}
              >
                {words.restore}
              </button>
            )}
          </li>
        ))}
      </ol>
      {earlier > 0 && (
        <button
          type="button"
          className="wm-link"
          onClick={() => {
            setCount(count + shownAtOnce);
          }}
        >
          {words.earlier(earlier)}
        </button>
      )}
    </>
  );
}

async function readHistory(projectId: string): Promise<Shown | 'unreadable'> {
  const answer = await backend('record.history', { kind: 'settings', subjectId: projectId });
  if (!answer.ok) return 'unreadable';
  const steps = definitionSteps(answer.value);
  const people = await readPeople(asViewer, [
    ...new Set(steps.flatMap(({ made }) => made?.accountId ?? [])),
  ]).catch(() => []);
  return {
    steps,
    names: Object.fromEntries(people.map(({ accountId, displayName }) => [accountId, displayName])),
  };
}
