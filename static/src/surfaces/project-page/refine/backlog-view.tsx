import { useEffect, useState } from 'react';
import { readBacklogTop } from '#atlassian/jira/read-backlog-top';
import { readProjectReadiness } from '#atlassian/jira/read-project-readiness';
import type { ProjectReadiness, ReadinessSource } from '#domain/readiness/readiness-source';
import { readinessProperties, sourceOfIssue } from '#usecases/readiness/source-of-issue';
import type { ProjectContext } from '../../../bridge/context';
import { asViewer } from '../../../bridge/request';
import { Refusal } from '../../../components/refusal';
import type { TabProps } from '../project-page';
import { RefineWalk } from './refine-walk';
import { refineTexts as texts } from './texts';

const rowsAtMost = 50;

/** What the walk begins with. */
export type OpenedBacklog = {
  readonly projectReadiness: ProjectReadiness;
  readonly sources: readonly ReadinessSource[];
};

/** The top of the backlog, and a walk through what is not ready in it. */
export function BacklogView({ context, address }: TabProps) {
  const [opened, setOpened] = useState<OpenedBacklog | 'broken'>();
  useEffect(() => {
    openBacklog(context).then(setOpened, () => {
      setOpened('broken');
    });
  }, [context]);
  const { key } = context.extension.project;
  if (opened === undefined) return <p className="wm-quiet">{texts.opening}</p>;
  if (opened === 'broken') return <Refusal {...texts.broken} />;
  if (opened.sources.length === 0)
    return <Refusal message={texts.empty.message(key)} remedy={texts.empty.remedy} />;
  return <RefineWalk opened={opened} context={context} address={address} />;
}

async function openBacklog(context: ProjectContext): Promise<OpenedBacklog> {
  const { key } = context.extension.project;
  const [projectReadiness, top] = await Promise.all([
    readProjectReadiness(asViewer, key),
    readBacklogTop(asViewer, {
      projectKey: key,
      properties: readinessProperties,
      atMost: rowsAtMost,
    }),
  ]);
  const sources = top.issues.map((issue) => sourceOfIssue({ ...top, issue }, projectReadiness));
  return { projectReadiness, sources };
}
