import type { LocalSite } from '../local-site';
import appData from './data/app-data.json' with { type: 'json' };
import { openSampleState } from './sample-state';

/**
 * Does to a newly laid sample what its people would have done with the app, through the same door as a
 * browser: criteria, decisions, scores, settings; then tells the app of every work item that waits to be
 * started. A start that was interrupted does it again: what was applied is not applied twice.
 */
export async function useSample({ db, site, forge, manifest }: LocalSite): Promise<void> {
  const state = openSampleState(db);
  const sample = state.find();
  if (sample?.phase !== 'laid') return;
  const { issues, projects, statuses } = site.jira;
  const idNamed = (name: string): string =>
    issues.find(name)?.id ?? projects.all().find(({ key }) => key === name)?.id ?? name;
  const withIds = (payload: unknown): unknown =>
    JSON.parse(
      JSON.stringify(payload).replace(/(?<=")@([A-Z]+(?:-\d+)?)(?=")/g, (_, name: string) =>
        idNamed(name),
      ),
    );
  for (const { person, moduleKey, functionKey, payload } of appData)
    await forge.app.invoke({
      ...{ moduleKey, functionKey, payload: withIds(payload) },
      ...{ context: { moduleKey }, accountId: person },
    });
  const eventType = 'avi:jira:created:issue';
  const module = manifest.modules.find(
    ({ kind, events }) => kind === 'trigger' && events?.includes(eventType),
  );
  const waiting = [...issues.all()].filter(
    ({ statusId }) => statuses.find(statusId)?.category === 'new',
  );
  for (const { id } of waiting)
    await forge.app.run(
      { functionKey: module?.function ?? '', module },
      { eventType, issue: { id } },
    );
  state.write({ ...sample, phase: 'untouched' });
}
