import { useEffect, useState } from 'react';
import { Refusal } from '../../../components/refusal';
import type { TabProps } from '../project-page';
import { AwaitingList } from './awaiting-list';
import type { Awaiting } from './load-awaiting';
import { loadAwaiting } from './load-awaiting';
import { acceptTexts as texts } from './texts';
import './to-accept.css';

/** Everything met and not yet accepted in the project, to be decided in one place. */
export default function ToAcceptTab({ context }: TabProps) {
  const [awaiting, setAwaiting] = useState<Awaiting | 'broken'>();
  const { project } = context.extension;
  const accountId = context.accountId ?? '';
  useEffect(() => {
    let isHere = true;
    loadAwaiting(project, accountId).then(
      (found) => {
        if (isHere) setAwaiting(found);
      },
      () => {
        if (isHere) setAwaiting('broken');
      },
    );
    return () => {
      isHere = false;
    };
  }, [project, accountId]);
  if (awaiting === undefined) return <p className="wm-quiet">{texts.loading}</p>;
  if (awaiting === 'broken')
    return <Refusal message={texts.unreadable} remedy={texts.unreadableRemedy} />;
  return (
    <section aria-label={texts.title}>
      <h1 className="wm-title">{texts.title}</h1>
      <AwaitingList
        awaiting={awaiting}
        accountId={accountId}
        locale={context.locale}
        projectKey={project.key}
      />
      {awaiting.others > 0 && (
        <p className="wm-quiet">{texts.notYours(awaiting.others, awaiting.who ?? texts.others)}</p>
      )}
    </section>
  );
}
