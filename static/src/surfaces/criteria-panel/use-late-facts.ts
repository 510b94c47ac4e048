import { useEffect, useState } from 'react';
import { readPeople } from '#atlassian/jira/people/read-people';
import { findProjectProperty } from '#atlassian/jira/issue/properties';
import { readCriteriaSettings } from '#contract/criteria/criteria-settings';
import type { CriteriaSettings } from '#domain/criteria/criteria-settings';
import { propertyKeys } from '#contract/record';
import { parseSettings } from '#contract/settings';
import type { AccountId } from '#domain/issue/issue';
import type { ProjectSettings } from '#domain/settings/settings';
import { defaultSettings } from '#domain/settings/settings';
import { mayAcceptHere } from '#usecases/criteria/may-accept-here';
import { askRecord } from './ask-record';
import { asViewer } from '../../bridge/request';
import type { OpenedPanel } from './open-panel';
import { onTurnedToPage } from './turned-to-page';

/** What is read after the first paint: the project's settings, and what they mean for this person. */
export type LateFacts = {
  readonly isKnown: boolean;
  readonly mayDecide: boolean;
  readonly settings: ProjectSettings;
  readonly criteria: CriteriaSettings;
};

async function readLateFacts(panel: OpenedPanel): Promise<LateFacts> {
  const { projectId } = panel.issue;
  const stored = await findProjectProperty(asViewer, projectId, propertyKeys.settings);
  const parsed = parseSettings(stored);
  const settings = parsed.ok ? parsed.value : defaultSettings;
  return {
    isKnown: true,
    settings,
    criteria: readCriteriaSettings(settings),
    mayDecide:
      panel.mayEdit &&
      (await mayAcceptHere(settings.acceptance.rule, {
        accountId: panel.accountId,
        reporterId: panel.issue.reporter?.accountId,
        askRecord: () => askRecord(panel.issue.id),
      })),
  };
}

/** Reads them once the panel is drawn; where Jira does not answer, again whenever one turns to the page. */
export function useLateFacts(panel: OpenedPanel): LateFacts {
  const [facts, setFacts] = useState<LateFacts>({
    isKnown: false,
    mayDecide: false,
    settings: defaultSettings,
    criteria: readCriteriaSettings(defaultSettings),
  });
  useEffect(() => {
    let isWanted = true;
    const ask = () => {
      if (!isWanted) return;
      isWanted = false;
      readLateFacts(panel).then(show, () => {
        isWanted = isHere;
      });
    };
    let isHere = true;
    const show = (late: LateFacts) => {
      if (isHere) setFacts(late);
    };
    ask();
    const deafen = onTurnedToPage(ask);
    return () => {
      isHere = false;
      isWanted = false;
      deafen();
    };
  }, [panel]);
  return facts;
}

/** Names of people by account id; asked of Jira once for each, after they are first needed. */
export function useNames(
  panel: OpenedPanel,
  needed: readonly AccountId[],
): (accountId: AccountId) => string {
  const [names, setNames] = useState<ReadonlyMap<AccountId, string>>(
    () =>
      new Map(
        [panel.issue.assignee, panel.issue.reporter].flatMap((person) =>
          person === undefined ? [] : [[person.accountId, person.displayName] as const],
        ),
      ),
  );
  const missing = [...new Set(needed)].filter((id) => !names.has(id)).sort();
  const asked = missing.join(',');
  useEffect(() => {
    if (asked === '') return;
    const ids = asked.split(',');
    void readPeople(asViewer, ids)
      .catch(() => [])
      .then((people) => {
        setNames((known) => {
          const next = new Map(known);
          for (const id of ids) next.set(id, '');
          for (const person of people) next.set(person.accountId, person.displayName);
          return next;
        });
      });
  }, [asked]);
  return (accountId) => names.get(accountId) ?? '';
}
