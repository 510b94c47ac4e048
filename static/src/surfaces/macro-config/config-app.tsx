import { useState } from 'react';
import type { MacroConfig } from '#contract/macro/macro-config';
import { presetOf } from '#contract/macro/macro-config';
import type { Audience } from '#domain/roadmap/macro-view';
import { without } from '#domain/without';
import { NotOpened } from '../../components/not-opened';
import { Refusal } from '../../components/refusal';
import { Customise } from './customise';
import { rememberProject, suggestProject } from './suggest-project';
import { Preview } from './preview';
import { ProjectField, useProjects } from './project-field';
import { texts } from './texts';

// What names things of one project, and means nothing in another.
const partsOfProject = [
  ...(['epics', 'versions', 'board', 'milestones'] as const),
  ...(['startedStatuses', 'finishedStatuses'] as const),
] as const;

/** Three actions: project, audience, insert; everything else under Customise. */
export function ConfigApp(props: {
  readonly initial: MacroConfig;
  readonly isInserting: boolean;
  readonly spaceKey: string | undefined;
  readonly where: { readonly locale: string; readonly timeZone: string };
  readonly viewer: string;
  readonly onSubmit: (config: MacroConfig) => Promise<unknown>;
}) {
  const { initial, spaceKey } = props;
  const [config, setConfig] = useState<MacroConfig>({
    ...initial,
    id: initial.id ?? crypto.randomUUID(),
  });
  const { projects, failure, readAgain } = useProjects((found) => {
    const key = suggestProject(found, spaceKey);
    setConfig((current) =>
      current.project !== undefined || key === undefined ? current : { ...current, project: key },
    );
  });
  if (failure !== undefined) return <NotOpened error={failure.error} again={readAgain} />;
  if (projects?.length === 0) return <Refusal {...texts.noProjects} />;
  const chooseAudience = (audience: Audience): void => {
    const { cards, charts, columns, dependencies, view } = presetOf(audience);
    const chosen = { audience, cards, charts, columns, dependencies, view };
    setConfig((current) => ({ ...without(current, 'product'), ...chosen }));
  };
  return (
    <main>
      <form
        className="wm-config"
        onSubmit={(event) => {
          event.preventDefault();
          if (config.project === undefined) return;
          rememberProject(config.project);
          void props.onSubmit(config);
        }}
      >
        <div className="wm-config-choices">
          <ProjectField
            projects={projects ?? []}
            chosen={config.project}
            onChoose={(project) => {
              setConfig({
                ...without(config, ...partsOfProject),
                project,
              });
            }}
          />
          <AudienceField chosen={config.audience} onChoose={chooseAudience} />
          <Customise config={config} onChange={setConfig} />
          <div className="wm-config-foot">
            <button
              type="submit"
              className="wm-button wm-button-primary"
              disabled={config.project === undefined}
            >
              {props.isInserting ? texts.insert : texts.save}
            </button>
          </div>
        </div>
        <Preview
          config={config}
          where={props.where}
          viewer={props.viewer}
          isReading={projects === undefined}
        />
      </form>
    </main>
  );
}

function AudienceField(props: {
  readonly chosen: Audience;
  readonly onChoose: (audience: Audience) => void;
}) {
  return (
    <fieldset className="wm-choice wm-audiences">
      <legend>{texts.for}</legend>
      {texts.audiences.map(({ id, name, what }) => (
        <label key={id}>
          <input
            type="radio"
            name="audience"
            checked={props.chosen === id}
            onChange={() => {
              props.onChoose(id);
            }}
          />
          <span>
            <strong>{name}</strong> <span className="wm-quiet">{what}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
