import { useEffect, useRef, useState } from 'react';
import { readPeople } from '#atlassian/jira/people/read-people';
import { parseOwnCriteriaChange } from '#contract/criteria/criteria-change';
import { historyWords } from '#domain/criteria/history-words';
import { backend } from '../../bridge/backend';
import { asViewer } from '../../bridge/request';
import type { OpenedPanel } from './open-panel';
import { texts } from './texts';
import type { LiveCriteria } from './use-criteria';

type Line = {
  readonly version: number;
  readonly at: string;
  readonly who: string;
  readonly words: readonly string[];
};

/** Who did what with these criteria, and when; read from the record when it is asked for. */
export default function History(props: {
  readonly panel: OpenedPanel;
  readonly live: LiveCriteria;
  readonly close: () => void;
}) {
  const { panel, live, close } = props;
  const [lines, setLines] = useState<readonly Line[] | 'unreadable'>();
  const present = useRef(live.items);
  useEffect(() => {
    void readLines(panel.issue.id, new Map(present.current().map(({ id, text }) => [id, text])))
      .catch(() => 'unreadable' as const)
      .then(setLines);
  }, [panel]);
  const moment = new Intl.DateTimeFormat(panel.locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section className="tool" aria-label={texts.history}>
      <h2 className="history-title">{texts.history}</h2>
      {lines === undefined && <p className="wm-quiet">{texts.historyOpening}</p>}
      {lines === 'unreadable' && <p role="status">{texts.historyUnreadable}</p>}
      {lines !== undefined && lines.length === 0 && <p role="status">{texts.historyEmpty}</p>}
      {lines !== undefined && lines !== 'unreadable' && (
        <ol className="history">
          {lines.map(({ version, at, who, words }) => (
            <li key={version}>
              {who} {words.join(' · ')}{' '}
              <time className="wm-quiet" dateTime={at}>
                {moment.format(new Date(at))}
              </time>
            </li>
          ))}
        </ol>
      )}
      <p className="tool-acts">
        <button type="button" className="wm-button" onClick={close}>
          {texts.close}
        </button>
      </p>
    </section>
  );
}

async function readLines(
  subjectId: string,
  present: ReadonlyMap<string, string>,
): Promise<readonly Line[] | 'unreadable'> {
  const answer = await backend('record.history', { kind: 'criteria', subjectId });
  if (!answer.ok) return 'unreadable';
  const entries = answer.value.map((entry) => ({
    ...entry,
    changes: entry.changes.flatMap((json) => {
      const change = parseOwnCriteriaChange(json);
      return change.ok ? [change.value] : [];
    }),
  }));
  const ids = [...new Set(entries.map(({ accountId }) => accountId))];
  const people = await readPeople(
    asViewer,
    ids.filter((id) => id !== ownAccount),
  ).catch(() => []);
  const nameById = new Map(people.map(({ accountId, displayName }) => [accountId, displayName]));
  const words = historyWords(entries, present);
  return entries.map(({ version, at, accountId }, index) => ({
    version,
    at,
    who: accountId === ownAccount ? texts.waymark : (nameById.get(accountId) ?? texts.someone),
    words: words[index] ?? [],
  }));
}

/** How the record names what the app did by itself. */
const ownAccount = 'waymark';
