import type { Call } from '../../route';
import { jiraRefusal } from '../../route';
import { isObject, wordOf } from '../body';
import { historyItem, nobody } from '../edit/history-item';
import { allowed, browsableIssue } from '../guards';
import type { CatalogLinkType } from '../issue/catalog';
import type { StoredIssue, StoredLink } from '../issue/types';
import type { Jira } from '../jira-store';
import { writeIssue } from '../edit/write-issue';

type Wanted = {
  readonly type: unknown;
  readonly inwardIssue: unknown;
  readonly outwardIssue: unknown;
};

const linkField = { id: 'issuelinks', name: 'Link' };

/** Links two work items that the caller may link. @throws {Refusal} As Jira does. */
export function createLink(jira: Jira, call: Call, wanted: Wanted): StoredLink {
  const type = typeOf(jira, wanted.type);
  const inward = endOf(jira, call, wanted.inwardIssue);
  const outward = endOf(jira, call, wanted.outwardIssue);
  if (inward.id === outward.id) throw jiraRefusal(400, 'You cannot link an issue to itself.');
  const accountId = allowed(jira, call, { permission: 'LINK_ISSUES', on: inward, status: 404 });
  const same = jira.issues
    .linksOf(inward.id)
    .find(
      (link) =>
        link.typeId === type.id && link.inwardId === inward.id && link.outwardId === outward.id,
    );
  if (same !== undefined) return same;
  tell(jira, { type, inward, outward, accountId, isGone: false });
  return jira.issues.link(
    { typeId: type.id, inwardId: inward.id, outwardId: outward.id },
    accountId,
  );
}

/** Removes a link, as its ends' histories tell. */
export function removeLink(jira: Jira, link: StoredLink, accountId: string): void {
  const type = jira.linkTypes.find(link.typeId);
  const inward = jira.issues.find(link.inwardId);
  const outward = jira.issues.find(link.outwardId);
  if (type !== undefined && inward !== undefined && outward !== undefined)
    tell(jira, { type, inward, outward, accountId, isGone: true });
  jira.issues.unlink(link.id, accountId);
}

function typeOf(jira: Jira, wanted: unknown): CatalogLinkType {
  const found = jira.linkTypes
    .all()
    .find((type) => isObject(wanted) && (type.name === wanted['name'] || type.id === wanted['id']));
  if (found === undefined)
    throw jiraRefusal(404, 'No issue link type with the given name or id found.');
  return found;
}

function endOf(jira: Jira, call: Call, wanted: unknown): StoredIssue {
  const named = isObject(wanted) ? (wanted['id'] ?? wanted['key']) : undefined;
  return browsableIssue(jira, call, wordOf(named));
}

type Told = {
  readonly type: CatalogLinkType;
  readonly inward: StoredIssue;
  readonly outward: StoredIssue;
  readonly accountId: string;
  readonly isGone: boolean;
};

function tell(jira: Jira, { type, inward, outward, accountId, isGone }: Told): void {
  const write = (issue: StoredIssue, words: string, other: StoredIssue) => {
    const side = [other.key, `This issue ${words} ${other.key}`] as const;
    const item = isGone
      ? historyItem(linkField, side, nobody)
      : historyItem(linkField, nobody, side);
    writeIssue(jira, issue, { authorId: accountId, items: [item] });
  };
  write(inward, type.outward, outward);
  write(outward, type.inward, inward);
}
