import { useEffect, useMemo, useState } from 'react';
import { findIssue } from '#atlassian/jira/read-issue';
import { readBacklogTop } from '#atlassian/jira/read-backlog-top';
import { readProjectReadiness } from '#atlassian/jira/read-project-readiness';
import type { DefinitionOfReady } from '#domain/readiness/definition';
import type { ReadinessSource } from '#domain/readiness/readiness-source';
import type { Verdict } from '#domain/readiness/verdict';
import type { RulePreview } from '#usecases/readiness/preview-definition';
import { previewDefinition, tryDefinition } from '#usecases/readiness/preview-definition';
import { readinessProperties, sourceOfIssue } from '#usecases/readiness/source-of-issue';
import { asViewer } from '../../bridge/request';
import type { OpenedSettings } from './open-settings';

const triedAtMost = 50;

/** What a definition would do: to the last work items, and to one that was chosen. */
export type Preview = {
  readonly count: number;
  readonly byKey: ReadonlyMap<string, RulePreview>;
  /** The verdicts on the chosen work item, by the rule's key; `gone` where there is no such item. */
  readonly tried: ReadonlyMap<string, Verdict> | 'gone' | undefined;
};

/** Each rule tried against the last work items of the project and a chosen one, anew with every change. */
export function usePreview(
  { project, today }: OpenedSettings,
  definition: DefinitionOfReady,
  chosenKey: string,
): Preview {
  const [sources, setSources] = useState<readonly ReadinessSource[]>([]);
  const [chosen, setChosen] = useState<ReadinessSource | 'gone'>();
  useEffect(() => {
    readSources(project.key).then(setSources, () => {
      setSources([]);
    });
  }, [project.key]);
  useEffect(() => {
    setChosen(undefined);
    if (chosenKey === '') return;
    let isShown = true;
    const show = (source: ReadinessSource | 'gone') => {
      if (isShown) setChosen(source);
    };
    readSource(project.key, chosenKey).then(show, () => {
      show('gone');
    });
    return () => {
      isShown = false;
    };
  }, [project.key, chosenKey]);
  const byKey = useMemo(
    () => previewDefinition(definition, sources, today),
    [definition, sources, today],
  );
  const tried = useMemo(
    () => (typeof chosen === 'object' ? tryDefinition(definition, chosen, today) : chosen),
    [definition, chosen, today],
  );
  return { count: sources.length, byKey, tried };
}

async function readSources(projectKey: string): Promise<readonly ReadinessSource[]> {
  const [projectReadiness, top] = await Promise.all([
    readProjectReadiness(asViewer, projectKey),
    readBacklogTop(asViewer, {
      projectKey,
      properties: readinessProperties,
      atMost: triedAtMost,
      where: 'created is not EMPTY',
      order: 'created DESC',
    }),
  ]);
  return top.issues.map((issue) => sourceOfIssue({ ...top, issue }, projectReadiness));
}

async function readSource(projectKey: string, issueKey: string): Promise<ReadinessSource | 'gone'> {
  const [projectReadiness, found] = await Promise.all([
    readProjectReadiness(asViewer, projectKey),
    findIssue(asViewer, issueKey, { properties: readinessProperties, withEditable: true }),
  ]);
  return found === undefined ? 'gone' : sourceOfIssue(found, projectReadiness);
}
