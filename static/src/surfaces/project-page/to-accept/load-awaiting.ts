import { findProjectProperty } from '#atlassian/jira/issue/properties';
import { readMyPermissions } from '#atlassian/jira/people/permissions';
import { readPeople } from '#atlassian/jira/people/read-people';
import { searchIssues } from '#atlassian/jira/query/search-issues';
import { propertyKeys } from '#contract/record';
import type { AccountId, Person } from '#domain/issue/issue';
import { parseSettings } from '#contract/settings';
import type { AcceptanceRule } from '#domain/settings/settings';
import { defaultSettings } from '#domain/settings/settings';
import type { AwaitingIssue } from '#usecases/criteria/awaiting-acceptance';
import { awaitingAcceptance, awaitingJql } from '#usecases/criteria/awaiting-acceptance';
import { mayAcceptHere } from '#usecases/criteria/may-accept-here';
import { asViewer } from '../../../bridge/request';
import { askRecord } from '../../criteria-panel/ask-record';

/** At most this many work items are listed; the oldest claims come first. */
const listedAtMost = 200;

/** What awaits this person, and how many work items await somebody else. */
export type Awaiting = {
  readonly mine: readonly AwaitingIssue[];
  readonly others: number;
  /** Who may not edit decides nothing, whatever the rule says. */
  readonly mayEdit: boolean;
  /** Whom the project's rule lets accept; the names of people it names, as far as Jira tells them. */
  readonly rule: AcceptanceRule;
  readonly named: readonly string[];
  /** Those who said that something is met. */
  readonly claimers: ReadonlyMap<AccountId, Person>;
};

/** Reads everything met and not decided in a project: three requests, and one for the names. */
export async function loadAwaiting(
  project: { readonly id: string; readonly key: string },
  accountId: string,
): Promise<Awaiting> {
  const [page, stored, held] = await Promise.all([
    searchIssues(asViewer, {
      jql: awaitingJql(project.id),
      fields: ['summary', 'status', 'issuetype', 'project', 'assignee', 'reporter'],
      properties: [propertyKeys.criteria],
      maxResults: listedAtMost,
    }),
    findProjectProperty(asViewer, project.id, propertyKeys.settings).catch(() => undefined),
    readMyPermissions(asViewer, ['EDIT_ISSUES'], { project: project.id }),
  ]);
  const parsed = parseSettings(stored);
  const { rule } = (parsed.ok ? parsed.value : defaultSettings).acceptance;
  const all = awaitingAcceptance(page.issues);
  const first = all[0]?.issue.id;
  // Whether somebody is in a role or a group is the same for all of them.
  const isNamed = rule.by === 'role' || rule.by === 'group';
  const isAmong = isNamed && first !== undefined && (await askRecord(first));
  const mayEdit = held.has('EDIT_ISSUES');
  const isMine = await Promise.all(
    all.map(async ({ issue }) =>
      mayEdit
        ? mayAcceptHere(rule, {
            accountId,
            reporterId: issue.reporter?.accountId,
            askRecord: () => Promise.resolve(isAmong),
          })
        : false,
    ),
  );
  const ids = all.flatMap(({ waiting }) => waiting.flatMap(({ claimedBy }) => claimedBy ?? []));
  const accepting = rule.by === 'people' ? rule.accountIds : [];
  const people = await readPeople(asViewer, [...new Set([...accepting, ...ids])]).catch(() => []);
  const mine = all.filter((_, index) => isMine[index] === true);
  return {
    mine,
    others: all.length - mine.length,
    mayEdit,
    claimers: new Map(people.map((person) => [person.accountId, person])),
    rule,
    named: people
      .filter((person) => accepting.includes(person.accountId))
      .map((person) => person.displayName),
  };
}
