import { useCallback } from 'react';
import { Opened } from '../../../components/opened';
import type { TabProps } from '../project-page';
import { AwaitingList } from './awaiting-list';
import { loadAwaiting } from './load-awaiting';
import { acceptTexts as texts } from './texts';
import './to-accept.css';

/** Everything met and not yet accepted in the project, to be decided in one place. */
export default function ToAcceptTab({ context }: TabProps) {
  const { project } = context.extension;
  const accountId = context.accountId ?? '';
  const open = useCallback(() => loadAwaiting(project, accountId), [project, accountId]);
  return (
    <section aria-label={texts.title}>
      <h1 className="wm-title">{texts.title}</h1>
      <Opened open={open}>
        {(awaiting) => (
          <AwaitingList
            awaiting={awaiting}
            accountId={accountId}
            locale={context.locale}
            projectKey={project.key}
          />
        )}
      </Opened>
    </section>
  );
}
