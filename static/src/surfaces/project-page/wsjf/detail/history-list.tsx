import { useEffect, useState } from 'react';
import { readPeople } from '#atlassian/jira/people/read-people';
import type { HistoryEntry } from '#contract/record';
import { parseScoringChange } from '#contract/scoring/scoring-state';
import { plainNumber } from '#domain/scoring/rank/arithmetic';
import type { ScoringChange } from '#domain/scoring/scoring-record';
import { lastOfEach } from '#domain/scoring/scoring-record';
import { backend } from '../../../../bridge/backend';
import { asViewer } from '../../../../bridge/request';
import { columnTexts } from '../../texts';
import { detailTexts as texts } from './detail-texts';

type Loaded = {
  readonly entries: readonly HistoryEntry[];
  readonly names: ReadonlyMap<string, string>;
};

/** The latest changes of one work item's score: who, when, what, why; the newest first. */
export default function HistoryList({ issueId }: { readonly issueId: string }) {
  const [loaded, setLoaded] = useState<Loaded | 'broken' | undefined>();
  useEffect(() => {
    let isGone = false;
    readHistory(issueId).then(
      (read) => {
        if (!isGone) setLoaded(read);
      },
      () => {
        if (!isGone) setLoaded('broken');
      },
    );
    return () => {
      isGone = true;
    };
  }, [issueId]);
  if (loaded === undefined) return null;
  if (loaded === 'broken') return <p role="alert">{texts.historyBroken}</p>;
  if (loaded.entries.length === 0) return <p className="wm-quiet">{texts.noHistory}</p>;
  return (
    <ol className="wm-history">
      {loaded.entries.map(({ version, at, accountId, changes }) => (
        <li key={version}>
          <span className="wm-quiet">
            {texts.on(at)} · {loaded.names.get(accountId) ?? texts.someone}
          </span>
          {lastOfEach(changesIn(changes)).map((change, place) => (
            <p key={place}>{wordsOf(change)}</p>
          ))}
        </li>
      ))}
    </ol>
  );
}

const changesIn = (changes: readonly unknown[]): readonly ScoringChange[] =>
  changes.flatMap((json) => {
    const change = parseScoringChange(json);
    return change.ok ? [change.value] : [];
  });

async function readHistory(issueId: string): Promise<Loaded | 'broken'> {
  const answer = await backend('record.history', { kind: 'scoring', subjectId: issueId });
  if (!answer.ok) return 'broken';
  const accounts = [...new Set(answer.value.map(({ accountId }) => accountId))];
  const people = await readPeople(asViewer, accounts).catch(() => []);
  const names = new Map(people.map(({ accountId, displayName }) => [accountId, displayName]));
  return { entries: answer.value, names };
}

function wordsOf(change: ScoringChange): string {
  switch (change.type) {
    case 'score':
      return texts.scored(
        columnTexts[change.column].name,
        plainNumber(change.value),
        change.why ?? '',
      );
    case 'clear':
      return texts.cleared(columnTexts[change.column].name);
    case 'confirm':
      return texts.confirmed;
    case 'reweigh':
      return texts.reweighed;
  }
}
