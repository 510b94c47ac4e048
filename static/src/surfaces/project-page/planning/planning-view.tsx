import { useCallback, useState } from 'react';
import type { PlannedItem } from '#domain/readiness/team/plan-sprint';
import { planSprint } from '#domain/readiness/team/plan-sprint';
import { hasStarted } from '#domain/readiness/judge/stage';
import type { RefineRow } from '#usecases/readiness/backlog-top';
import { wordsOf } from '#usecases/readiness/backlog-top';
import { openIssue } from '../../../bridge/navigation';
import { Opened } from '../../../components/opened';
import { Refusal } from '../../../components/refusal';
import type { TabProps } from '../project-page';
import type { OpenedPlanning } from './open-planning';
import { openPlanning } from './open-planning';
import './planning.css';
import { PlanFigures } from './plan-figures';
import { planningTexts as texts } from './texts';

/** One sprint: how much of it is ready, against what the team usually finishes. */
export default function PlanningView({ context, address }: TabProps) {
  const open = useCallback(() => openPlanning(context), [context]);
  const { key } = context.extension.project;
  return (
    <Opened open={open}>
      {(opened) =>
        opened.sprints.length === 0 ? (
          <Refusal message={texts.empty.message(key)} remedy={texts.empty.remedy} />
        ) : (
          <Planning opened={opened} address={address} context={context} />
        )
      }
    </Opened>
  );
}

function Planning({ opened, address, context }: TabProps & { readonly opened: OpenedPlanning }) {
  const { sprints, rows, closed, startedStatuses } = opened;
  const [chosenId, setChosenId] = useState(() => address.read()['sprint'] ?? '');
  const chosen = sprints.find(({ id }) => id === chosenId) ?? coming(opened);
  const inSprint = rows.filter(({ source }) =>
    source.issue.sprints.some(({ id }) => id === chosen?.id),
  );
  const items = inSprint.map((row) => itemOf(row, startedStatuses));
  const notReady = inSprint.filter((_, index) => items[index]?.standing === 'notReady');
  return (
    <section className="pl">
      <label className="pl-sprint">
        {texts.sprint}
        <select
          className="wm-control"
          value={chosen?.id}
          onChange={(event) => {
            address.write({ sprint: event.target.value });
            setChosenId(event.target.value);
          }}
        >
          {sprints.map(({ id, name, state }) => (
            <option key={id} value={id}>
              {state === 'active' ? texts.active(name) : name}
            </option>
          ))}
        </select>
      </label>
      <PlanFigures
        plan={planSprint(items, closed)}
        closed={closed}
        reason={opened.hasEstimates ? undefined : texts.noField(context.extension.project.key)}
      />
      <NotReady rows={notReady} />
    </section>
  );
}

function NotReady({ rows }: { readonly rows: readonly RefineRow[] }) {
  if (rows.length === 0) return <p>{texts.allReady}</p>;
  return (
    <>
      <h2 className="pl-subtitle">{texts.notReadyTitle}</h2>
      <ul className="rf-list">
        {rows.map((row) => {
          const { id, key, summary } = row.source.issue;
          return (
            <li key={id}>
              <button
                type="button"
                className="rf-row"
                aria-label={texts.open(key)}
                onClick={() => void openIssue(key)}
              >
                <span className="rf-key">{key}</span>
                <span className="rf-summary">{summary}</span>
                <span className="rf-words">{wordsOf(row).join(' · ')}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** The sprint that one plans: the next to come, else the active one. */
const coming = ({ sprints }: OpenedPlanning) =>
  sprints.find(({ state }) => state === 'future') ?? sprints[0];

function itemOf({ source, report }: RefineRow, startedStatuses: readonly string[]): PlannedItem {
  const { issue } = source;
  const isStarted = hasStarted(issue, startedStatuses);
  return {
    ...(issue.estimate === undefined ? {} : { estimate: issue.estimate }),
    standing: isStarted ? 'started' : report.isReady ? 'ready' : 'notReady',
  };
}
