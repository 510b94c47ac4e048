import { useEffect, useState } from 'react';
import { readFlowRule } from '#contract/macro/macro-settings';
import type { OwnAccess } from '#contract/readiness/readiness-access';
import { arePanelsPinned } from '#atlassian/jira/project/panel-pins';
import { readBacklogTop } from '#atlassian/jira/query/read-backlog-top';
import { send } from '#atlassian/send';
import type { Status } from '#domain/issue/issue';
import type { ProjectSettings } from '#domain/settings/settings';
import { StateMark } from '../../components/state-mark';
import { backend } from '../../bridge/backend';
import { asViewer } from '../../bridge/request';
import type { OpenedSettings } from './open-settings';
import { placeOf } from './place-of';
import { texts } from './texts';

type Line = {
  readonly name: string;
  readonly state: 'yes' | 'no' | 'unknown';
  readonly words?: string;
  readonly how?: string;
};

/** What Waymark found when it looked whether everything it needs is there. */
export function SelfCheck({
  opened,
  settings,
}: {
  readonly opened: OpenedSettings;
  readonly settings: ProjectSettings;
}) {
  const [looked, setLooked] = useState<readonly (Line | undefined)[]>([]);
  useEffect(() => {
    const own = backend('readiness.ownAccess', { projectId: opened.project.id }).then(
      (answer) => (answer.ok ? answer.value : undefined),
      () => undefined,
    );
    void Promise.all([
      panels(opened),
      estimate(opened),
      own.then((access) => accessLine(access, opened)),
      own.then((access) => followsLine(access, opened)),
      confluence(),
    ]).then(setLooked);
  }, [opened]);
  const [shown, found, allowed, follows, connected] = looked;
  const lines = [shown, found, flow(settings, opened.statuses), allowed, follows, connected];
  return (
    <section className="ps-card" aria-label={texts.selfCheck}>
      <h2>{texts.selfCheck}</h2>
      <ul>
        {lines.map(
          (line) =>
            line !== undefined && (
              <li key={line.name}>
                <span
                  className={`ps-mark ps-${line.state}`}
                  role="img"
                  aria-label={texts.state[line.state]}
                >
                  <StateMark state={line.state} />
                </span>
                <span>
                  {line.name}
                  {line.words !== undefined && <>: {line.words}</>}
                  {line.how !== undefined && (
                    <details>
                      <summary>{texts.checks.how}</summary>
                      {line.how}
                    </details>
                  )}
                </span>
              </li>
            ),
        )}
      </ul>
    </section>
  );
}

async function panels(opened: OpenedSettings): Promise<Line> {
  const name = texts.checks.panels;
  if (!opened.isJiraAdmin) return { name, state: 'unknown', words: texts.checks.panelsUnknown };
  const isPinned = await arePanelsPinned(asViewer, placeOf(opened)).catch(() => undefined);
  return { name, state: isPinned === undefined ? 'unknown' : isPinned ? 'yes' : 'no' };
}

async function estimate({ project }: OpenedSettings): Promise<Line> {
  const name = texts.checks.estimate;
  try {
    const { found } = await readBacklogTop(asViewer, {
      projectKey: project.key,
      properties: [],
      atMost: 20,
    });
    const field = found.flatMap(({ siteFields }) => siteFields.estimate ?? [])[0];
    const isUsed = field !== undefined && found.some(({ editable }) => editable?.[field.id]);
    return isUsed
      ? { name, state: 'yes', words: field.name }
      : { name, state: 'no', words: texts.checks.noEstimate };
  } catch {
    return { name, state: 'unknown' };
  }
}

function accessLine(own: OwnAccess | undefined, { project }: OpenedSettings): Line {
  const { access: name, accessNo, accessRead, accessHow } = texts.checks;
  if (own === undefined) return { name, state: 'unknown' };
  if (own.mayRead && own.mayEdit) return { name, state: 'yes' };
  return {
    ...{ name, state: 'no', how: accessHow(project.key) },
    words: own.mayRead ? accessRead : accessNo,
  };
}

/** Told only while it does not hold: it passes by itself. */
function followsLine(own: OwnAccess | undefined, { context }: OpenedSettings): Line | undefined {
  if (own?.restsUntil === undefined) return undefined;
  const { locale, timezone: timeZone } = context;
  const until = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone });
  const { follows: name, followsLater } = texts.checks;
  return { name, state: 'no', words: followsLater(until.format(new Date(own.restsUntil))) };
}

async function confluence(): Promise<Line> {
  const name = texts.checks.confluence;
  try {
    await send(asViewer, 'readSpaces', { query: { limit: 1 } });
    return { name, state: 'yes' };
  } catch {
    return { name, state: 'no', how: texts.checks.confluenceHow };
  }
}

function flow(settings: ProjectSettings, statuses: readonly Status[]): Line {
  const rule = readFlowRule(settings.sections['flow']);
  const named = (ids: readonly string[], usual: string) =>
    ids.length === 0
      ? usual
      : statuses
          .filter(({ id }) => ids.includes(id))
          .map((status) => status.name)
          .join(', ');
  const { firstInProgress, done, flowFound } = texts.checks;
  return {
    name: texts.checks.flow,
    state: 'yes',
    words: flowFound(
      named(rule.startedStatusIds, firstInProgress),
      named(rule.finishedStatusIds, done),
    ),
  };
}
