import type { Issue, IssueId } from '#domain/issue/issue';
import { blockersOf } from '#domain/readiness/judge/blockers';
import type { PreparedDefinition } from '#domain/readiness/judge/check-readiness';
import type { DefinitionOfReady } from '#domain/readiness/definition/definition';
import type { OutsideFacts } from '#domain/readiness/judge/facts';
import { preparedFor } from '#domain/readiness/judge/judge-issue';
import type { AskedOutside } from '#domain/readiness/definition/needs';
import { outsideOf } from '#domain/readiness/definition/needs';
import type { ReadinessSource } from '#domain/readiness/status/readiness-source';
import { medianVelocity } from '#domain/readiness/team/velocity';
import type { Connection } from '../../send';
import { askExpressionsOfMany } from '../query/ask-expressions';
import { askQueries } from '../query/ask-queries';
import { readDueDays, readRemoteLinks } from './read-outside';
import { readFinishedSprints } from '../project/read-velocity';

/** What was found outside each work item, by its id; absent where its rules ask for nothing outside. */
export type OutsideById = ReadonlyMap<IssueId, OutsideFacts>;

const atOnce = 100;
const sideBySide = 5;

/**
 * The outside sources that the rules of many work items of one project ask for: a request for every
 * hundred and source. Web links and expressions Jira answers for one at a time only.
 */
export async function readOutsideOfMany(
  connection: Connection,
  sources: readonly ReadinessSource[],
  definitions: readonly DefinitionOfReady[],
): Promise<OutsideById> {
  const byDefinition = new Map<PreparedDefinition, ReadinessSource[]>();
  for (const source of sources) {
    const definition = preparedFor(source.issue.type.name, definitions);
    byDefinition.set(definition, [...(byDefinition.get(definition) ?? []), source]);
  }
  const outside = new Map<IssueId, OutsideFacts>();
  for (const [definition, group] of byDefinition) {
    const asked = outsideOf(definition);
    if (asked.needs.length === 0) continue;
    for (let at = 0; at < group.length; at += atOnce) {
      const chunk = group.slice(at, at + atOnce);
      for (const [id, facts] of await readChunk(connection, chunk, asked)) outside.set(id, facts);
    }
  }
  return outside;
}

async function readChunk(
  connection: Connection,
  sources: readonly ReadinessSource[],
  { needs, queries, expressions }: AskedOutside,
): Promise<OutsideById> {
  const issues = sources.map(({ issue }) => issue);
  const [first] = sources;
  const [answers, dates, sprints, links, truths] = await Promise.all([
    needs.includes('jql')
      ? askQueries(
          connection,
          issues.map(({ id }) => id),
          queries,
        )
      : undefined,
    needs.includes('linkedDates') ? readDueDays(connection, blockersIn(issues)) : undefined,
    needs.includes('velocity') && first !== undefined
      ? readFinishedSprints(connection, first.issue.projectKey, first)
      : undefined,
    needs.includes('remoteLinks')
      ? eachOf(issues, ({ key }) => readRemoteLinks(connection, key))
      : undefined,
    needs.includes('expression')
      ? askExpressionsOfMany(connection, issues, expressions)
      : undefined,
  ]);
  return new Map(
    issues.map(({ id }, index): [IssueId, OutsideFacts] => {
      const remoteLinks = links?.[index];
      const answerByExpression = truths?.[index];
      return [
        id,
        {
          ...(answers === undefined ? {} : { answerByJql: answers(id) }),
          ...(dates === undefined ? {} : { dueDayByKey: dates }),
          ...(sprints === undefined ? {} : { medianVelocity: medianVelocity(sprints) }),
          ...(remoteLinks === undefined ? {} : { remoteLinks }),
          ...(answerByExpression === undefined ? {} : { answerByExpression }),
        },
      ];
    }),
  );
}

const blockersIn = (issues: readonly Issue[]): readonly string[] => [
  ...new Set(issues.flatMap(({ links }) => blockersOf(links).map(({ other }) => other.key))),
];

/** A few at a time, so that a list of fifty does not use up Jira's patience. */
async function eachOf<T>(
  issues: readonly Issue[],
  read: (issue: Issue) => Promise<T>,
): Promise<readonly T[]> {
  const answers: T[] = [];
  for (let at = 0; at < issues.length; at += sideBySide)
    answers.push(...(await Promise.all(issues.slice(at, at + sideBySide).map(read))));
  return answers;
}
