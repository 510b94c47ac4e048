import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Problem } from '#domain/problem';
import type { ScoreColumn } from '#domain/scoring/score-column';
import { scoreColumns } from '#domain/scoring/score-column';
import { stepsOfFields } from '#domain/scoring/input-field';
import { sessionLimits } from '#domain/scoring/session/session';
import { answered, backend } from '../../../../bridge/backend';
import { columnTexts } from '../../texts';
import type { WsjfPlace } from '../open-wsjf';
import { ProblemLine } from '../problem-line';
import { FieldSteps } from './field-steps';
import type { Invited } from './people-field';
import { PeopleField } from './people-field';
import { togetherTexts as texts } from './together-texts';

/** Everything that a session begins with: which work items, which columns, who. */
export function CreateSession(props: {
  readonly place: WsjfPlace;
  readonly self: string | undefined;
  /** The rows as they are shown, filtered and sorted. */
  readonly ids: readonly string[];
  readonly onOpened: (sessionId: string) => void;
  readonly onCancel: () => void;
}) {
  const { ids, place } = props;
  const { project, settings } = place;
  const [title, setTitle] = useState(() =>
    texts.usualName(new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long' })),
  );
  const [count, setCount] = useState(Math.min(10, ids.length));
  const [columns, setColumns] = useState<readonly ScoreColumn[]>(scoreColumns);
  const [people, setPeople] = useState<readonly Invited[]>([]);
  const [problem, setProblem] = useState<Problem | undefined>();
  const [sessionId] = useState(newSessionId);

  const start = async () => {
    const invited = people.map(({ accountId, columns: theirs }) => ({
      accountId,
      columns: columns.filter((column) => theirs.includes(column)),
    }));
    const asked = backend('session.open', {
      sessionId,
      projectId: project.id,
      title,
      scale: [...settings.scale],
      steps: stepsOfFields(settings.fields, columns),
      columns: [...columns],
      items: ids.slice(0, count),
      people: invited.filter((voter) => voter.columns.length > 0),
    });
    const answer = await answered(asked);
    if (answer.ok) props.onOpened(sessionId);
    else setProblem(answer.error);
  };

  return (
    <form
      className="wm-create-session"
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <p className="wm-quiet">{texts.lead}</p>
      <label className="wm-together-field">
        {texts.name}
        <input
          type="text"
          className="wm-input-text"
          maxLength={sessionLimits.title}
          value={title}
          onChange={(event) => {
            setTitle(event.currentTarget.value);
          }}
        />
      </label>
      <WhichItems rows={ids.length} count={count} onChange={setCount} />
      <WhichColumns columns={columns} onChange={setColumns} />
      <FieldSteps fields={settings.fields} columns={columns} />
      <PeopleField people={people} columns={columns} self={props.self} onChange={setPeople} />
      <ProblemLine problem={problem} />
      <div className="wm-buttons">
        <Button
          type="submit"
          appearance="primary"
          isDisabled={columns.length === 0 || title.trim() === '' || ids.length === 0}
        >
          {texts.start}
        </Button>
        <Button appearance="subtle" onClick={props.onCancel}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}

/** The first rows, as many as are wanted. */
function WhichItems(props: {
  readonly rows: number;
  readonly count: number;
  readonly onChange: (count: number) => void;
}) {
  const counts = [10, 20, 40].filter((each) => each < props.rows);
  const all = Math.min(props.rows, sessionLimits.items);
  return (
    <label className="wm-together-field">
      {texts.whichItems}
      <select
        className="wm-input-text"
        value={props.count}
        onChange={(event) => {
          props.onChange(Number(event.currentTarget.value));
        }}
      >
        {counts.map((each) => (
          <option key={each} value={each}>
            {texts.top(each)}
          </option>
        ))}
        <option value={all}>{texts.shown(all)}</option>
      </select>
    </label>
  );
}

/** What is voted on. */
const WhichColumns = (props: {
  readonly columns: readonly ScoreColumn[];
  readonly onChange: (columns: readonly ScoreColumn[]) => void;
}) => (
  <fieldset className="wm-together-field">
    <legend>{texts.whichColumns}</legend>
    {scoreColumns.map((column) => (
      <label key={column} className="wm-tick">
        <input
          type="checkbox"
          checked={props.columns.includes(column)}
          onChange={(event) => {
            const isOn = event.currentTarget.checked;
            props.onChange(
              scoreColumns.filter((one) => (one === column ? isOn : props.columns.includes(one))),
            );
          }}
        />
        {columnTexts[column].name}
      </label>
    ))}
  </fieldset>
);

const newSessionId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
