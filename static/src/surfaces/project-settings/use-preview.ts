import { useEffect, useMemo, useState } from 'react';
import { readBacklogTop } from '#atlassian/jira/read-backlog-top';
import { readProjectReadiness } from '#atlassian/jira/read-project-readiness';
import type { DefinitionOfReady } from '#domain/readiness/definition';
import type { ReadinessSource } from '#domain/readiness/readiness-source';
import type { RulePreview } from '#usecases/readiness/preview-definition';
import { previewDefinition } from '#usecases/readiness/preview-definition';
import { readinessProperties, sourceOfIssue } from '#usecases/readiness/source-of-issue';
import { asViewer } from '../../bridge/request';
import type { OpenedSettings } from './open-settings';

const triedAtMost = 50;

/** Each rule tried against the top of the backlog, anew with every change. */
export function usePreview(
  { project, today }: OpenedSettings,
  definition: DefinitionOfReady,
): { readonly count: number; readonly byKey: ReadonlyMap<string, RulePreview> } {
  const [sources, setSources] = useState<readonly ReadinessSource[]>([]);
  useEffect(() => {
    readSources(project.key).then(setSources, () => {
      setSources([]);
    });
  }, [project.key]);
  const byKey = useMemo(
    () => previewDefinition(definition, sources, today),
    [definition, sources, today],
  );
  return { count: sources.length, byKey };
}

async function readSources(projectKey: string): Promise<readonly ReadinessSource[]> {
  const [projectReadiness, top] = await Promise.all([
    readProjectReadiness(asViewer, projectKey),
    readBacklogTop(asViewer, { projectKey, properties: readinessProperties, atMost: triedAtMost }),
  ]);
  return top.issues.map((issue) => sourceOfIssue({ ...top, issue }, projectReadiness));
}
