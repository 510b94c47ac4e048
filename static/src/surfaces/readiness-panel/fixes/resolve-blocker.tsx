import Button from '@atlaskit/button/new';
import { useEffect, useState } from 'react';
import type { Finish, Finishes } from '#atlassian/jira/issue/finish-issue';
import { findFinishes, finishIssue } from '#atlassian/jira/issue/finish-issue';
import { send } from '#atlassian/send';
import { openIssue } from '../../../bridge/navigation';
import { asViewer } from '../../../bridge/request';
import { texts } from '../texts';
import { Refused } from './disclosure';
import type { FixProps } from './fix-control';
import { useEdit } from './use-edit';

const noWays: Finishes = { ways: [], asksFor: [] };

/** Finishes what blocks, as its own status control would; or takes away a link that does not block. */
export default function ResolveBlocker({
  live,
  opened,
  linkId,
  onClose,
}: FixProps & { readonly linkId: string; readonly onClose: () => void }) {
  const edit = useEdit({ live, opened });
  const other = live.source.issue.links.find(({ id }) => id === linkId)?.other;
  const key = other?.key ?? '';
  const finishes = useFinishes(key);
  if (other === undefined) return null;
  // Closes at once: where another blocks as well, its form is not to take the next Enter.
  const resolve = (work: () => Promise<unknown>) =>
    void edit.attempt(() => work().then(onClose), key);
  if (finishes === undefined) return <p className="wm-quiet">{texts.lookingForWays(key)}</p>;
  return (
    <div className="rd-form">
      <p className="rd-blocker">
        {[key, other.summary].filter(Boolean).join(' ')}
        {other.status !== undefined && <span className="wm-quiet"> · {other.status.name}</span>}
      </p>
      <Ways
        otherKey={key}
        finishes={finishes}
        isBusy={edit.isBusy}
        onChoose={(way) => {
          resolve(() => finishIssue(asViewer, key, way));
        }}
      />
      <div className="rd-buttons">
        <Button
          spacing="compact"
          autoFocus={finishes.ways.length === 0}
          onClick={() => void openIssue(key)}
        >
          {texts.open(key)}
        </Button>
        <Button
          spacing="compact"
          isDisabled={edit.isBusy}
          onClick={() => {
            resolve(() => send(asViewer, 'unlinkIssues', { params: { link: linkId } }));
          }}
        >
          {texts.unlinkDo(key)}
        </Button>
        <Button appearance="subtle" spacing="compact" onClick={onClose}>
          {texts.cancel}
        </Button>
      </div>
      <Refused problem={edit.problem} />
    </div>
  );
}

/** The ways to finish an issue as the person; none where Jira does not tell. Undefined until it has. */
function useFinishes(key: string): Finishes | undefined {
  const [finishes, setFinishes] = useState<Finishes>();
  useEffect(() => {
    let isShown = true;
    const show = (found: Finishes) => {
      if (isShown) setFinishes(found);
    };
    findFinishes(asViewer, key).then(show, () => {
      show(noWays);
    });
    return () => {
      isShown = false;
    };
  }, [key]);
  return finishes;
}

/** A button for each way; where there is none it says why. */
function Ways({
  otherKey,
  finishes: { ways, asksFor },
  isBusy,
  onChoose,
}: {
  readonly otherKey: string;
  readonly finishes: Finishes;
  readonly isBusy: boolean;
  readonly onChoose: (way: Finish) => void;
}) {
  if (ways.length === 0)
    return (
      <p className="wm-quiet rd-hint">
        {asksFor.length > 0 ? texts.asksMore(otherKey, asksFor.join(', ')) : texts.noWay(otherKey)}
      </p>
    );
  return (
    <div className="rd-buttons rd-hint">
      {ways.map((way, index) => (
        <Button
          key={way.name}
          appearance={index === 0 ? 'primary' : 'default'}
          spacing="compact"
          autoFocus={index === 0}
          isDisabled={isBusy}
          onClick={() => {
            onChoose(way);
          }}
        >
          {texts.finish(otherKey, way.name)}
        </Button>
      ))}
    </div>
  );
}
