import { useEffect, useMemo, useState } from 'react';
import { findIssue } from '#atlassian/jira/issue/read-issue';
import { readBacklogTop } from '#atlassian/jira/query/read-backlog-top';
import type { OutsideById } from '#atlassian/jira/issue/read-outside-of-many';
import { readOutsideOfMany } from '#atlassian/jira/issue/read-outside-of-many';
import { readProjectReadiness } from '#atlassian/jira/project/read-project-readiness';
import { prepareDefinition } from '#domain/readiness/judge/check-readiness';
import type { DefinitionOfReady } from '#domain/readiness/definition/definition';
import { outsideOf } from '#domain/readiness/definition/needs';
import type { ReadinessSource } from '#domain/readiness/status/readiness-source';
import type { Verdict } from '#domain/readiness/judge/verdict';
import { fieldsNamedBy } from '#domain/readiness/definition/what-rules-read';
import type { RulePreview } from '#usecases/readiness/preview-definition';
import {
  previewDefinition,
  tryDefinition,
  withAllRules,
} from '#usecases/readiness/preview-definition';
import { readinessProperties, sourceOfIssue } from '#usecases/readiness/source-of-issue';
import { asViewer } from '../../../bridge/request';
import type { OpenedSettings } from '../open-settings';

const triedAtMost = 50;

/** What a definition would do: to the last work items, and to one that was chosen. */
export type Preview = {
  readonly count: number;
  readonly byKey: ReadonlyMap<string, RulePreview>;
  /** The verdicts on the chosen work item, by the rule's key; `gone` where there is no such item. */
  readonly tried: ReadonlyMap<string, Verdict> | 'gone' | undefined;
  /** Names of the fields of the project's work items, by id. */
  readonly fieldNames: Readonly<Record<string, string>>;
};

/** Each rule tried against the last work items of the project and a chosen one, anew with every change. */
export function usePreview(
  { project, today }: OpenedSettings,
  definition: DefinitionOfReady,
  chosenKey: string,
): Preview {
  const fields = fieldsNamedBy([withAllRules(definition)]).join();
  const sources = useLastSources(project.key, fields);
  const chosen = useChosenSource(project.key, chosenKey);
  const outside = useOutside(definition, sources, chosen);
  const byKey = useMemo(
    () => previewDefinition(definition, { sources, outside }, today),
    [definition, sources, outside, today],
  );
  const tried = useMemo(
    () =>
      typeof chosen === 'object'
        ? tryDefinition(definition, { sources: [chosen], outside }, today)
        : chosen,
    [definition, chosen, outside, today],
  );
  const fieldNames = sources[0]?.project.fieldNames ?? noNames;
  return { count: sources.length, byKey, tried, fieldNames };
}

const noNames: Readonly<Record<string, string>> = {};

function useLastSources(projectKey: string, fields: string): readonly ReadinessSource[] {
  const [sources, setSources] = useState<readonly ReadinessSource[]>([]);
  useEffect(() => {
    let isShown = true;
    const show = (read: readonly ReadinessSource[]) => {
      if (isShown) setSources(read);
    };
    readSources(projectKey, fields.split(',').filter(Boolean)).then(show, () => {
      show([]);
    });
    return () => {
      isShown = false;
    };
  }, [projectKey, fields]);
  return sources;
}

function useChosenSource(
  projectKey: string,
  chosenKey: string,
): ReadinessSource | 'gone' | undefined {
  const [chosen, setChosen] = useState<ReadinessSource | 'gone'>();
  useEffect(() => {
    setChosen(undefined);
    if (chosenKey === '') return;
    let isShown = true;
    const show = (source: ReadinessSource | 'gone') => {
      if (isShown) setChosen(source);
    };
    readSource(projectKey, chosenKey).then(show, () => {
      show('gone');
    });
    return () => {
      isShown = false;
    };
  }, [projectKey, chosenKey]);
  return chosen;
}

const nothing: OutsideById = new Map();

/** What the rules ask outside, asked anew only where they ask for something else. */
function useOutside(
  definition: DefinitionOfReady,
  sources: readonly ReadinessSource[],
  chosen: ReadinessSource | 'gone' | undefined,
): OutsideById {
  const [outside, setOutside] = useState(nothing);
  const all = withAllRules(definition);
  const asked = outsideOf(prepareDefinition(all));
  useEffect(() => {
    if (asked.needs.length === 0) {
      setOutside(nothing);
      return;
    }
    let isShown = true;
    const everything = typeof chosen === 'object' ? [...sources, chosen] : sources;
    readOutsideOfMany(asViewer, everything, [{ ...all, types: [] }]).then(
      (read) => {
        if (isShown) setOutside(read);
      },
      () => undefined, // the rules say that Jira has not answered
    );
    return () => {
      isShown = false;
    };
  }, [JSON.stringify(asked), sources, chosen]);
  return outside;
}

async function readSources(
  projectKey: string,
  fields: readonly string[],
): Promise<readonly ReadinessSource[]> {
  const [projectReadiness, { found }] = await Promise.all([
    readProjectReadiness(asViewer, projectKey),
    readBacklogTop(asViewer, {
      projectKey,
      properties: readinessProperties,
      atMost: triedAtMost,
      where: 'created is not EMPTY',
      order: 'created DESC',
      fields,
    }),
  ]);
  return found.map((one) => sourceOfIssue(one, projectReadiness));
}

async function readSource(projectKey: string, issueKey: string): Promise<ReadinessSource | 'gone'> {
  const [projectReadiness, found] = await Promise.all([
    readProjectReadiness(asViewer, projectKey),
    findIssue(asViewer, issueKey, { properties: readinessProperties, withEditable: true }),
  ]);
  return found === undefined ? 'gone' : sourceOfIssue(found, projectReadiness);
}
