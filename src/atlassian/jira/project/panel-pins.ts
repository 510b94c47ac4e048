import * as v from 'valibot';
import type { Connection } from '../../send';
import { send } from '../../send';

/** The installation's ids, as a page's context tells them. */
export type PanelPlace = {
  readonly appId: string;
  readonly environmentId: string;
  readonly projectKey: string;
};

const panels = ['criteria-panel', 'readiness-panel'] as const;

const moduleId = ({ appId, environmentId }: PanelPlace, key: string): string =>
  `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${key}`;

const anAnswer = v.object({ statuses: v.array(v.object({ status: v.string() })) });

/** Shows both panels on every work item of the project; only a Jira administrator may. */
export async function pinPanels(connection: Connection, place: PanelPlace): Promise<void> {
  for (const key of panels)
    await send(connection, 'pinPanels', {
      body: {
        moduleId: moduleId(place, key),
        projectList: [{ projectIdOrKey: place.projectKey, action: 'PIN' }],
      },
    });
}

/** Are both panels shown on every work item? Asked by Jira administrators; others are refused. */
export async function arePanelsPinned(connection: Connection, place: PanelPlace): Promise<boolean> {
  const answers = await Promise.all(
    panels.map((key) =>
      send(connection, 'readPanelPins', {
        body: { moduleId: moduleId(place, key), projectList: [place.projectKey] },
      }),
    ),
  );
  return answers.every(({ json }) =>
    v.parse(anAnswer, json).statuses.every(({ status }) => status === 'PINNED'),
  );
}
