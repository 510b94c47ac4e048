import { useEffect, useState } from 'react';
import { findProject } from '#atlassian/jira/project/read-project';
import type { DefinitionOfReady } from '#domain/readiness/definition/definition';
import { starterDefinition } from '#domain/readiness/definition/definition';
import { asViewer } from '../../../bridge/request';
import { TickOfMany } from '../../../components/tick-of-many';
import { DraftField } from '../draft-field';
import { texts } from '../texts';
import type { LiveSettings } from '../use-settings';

/** What a definition is called and which work types it is for; both can be changed, but for the starter’s. */
export function DefinitionHead({
  definition,
  projectKey,
  live,
  mayChange,
}: {
  readonly definition: DefinitionOfReady;
  readonly projectKey: string;
  readonly live: LiveSettings;
  readonly mayChange: boolean;
}) {
  const [isOpen, setOpen] = useState(false);
  const words = texts.readiness;
  const path = ['readiness', 'definitions', definition.id];
  const isOwn = definition.id !== starterDefinition.id;
  return (
    <>
      <h3>
        {definition.name} <span className="wm-quiet">{words.forTypes(definition.types)}</span>{' '}
        {isOwn && mayChange && (
          <button
            type="button"
            className="wm-link"
            aria-expanded={isOpen}
            onClick={() => {
              setOpen(!isOpen);
            }}
          >
            {words.rename}
          </button>
        )}
      </h3>
      {isOpen && (
        <div className="ps-adjust">
          <DraftField
            label={words.nameLabel}
            kept={definition.name}
            maxLength={100}
            save={(name) => {
              if (name === '') return words.unnamed;
              if (name !== definition.name)
                live.change({ type: 'set', path: [...path, 'name'], value: name });
              return undefined;
            }}
          />
          <TypeChoice
            projectKey={projectKey}
            chosen={definition.types}
            onChoose={(types) => {
              live.change({ type: 'set', path: [...path, 'types'], value: [...types] });
            }}
          />
        </div>
      )}
    </>
  );
}

function TypeChoice({
  projectKey,
  chosen,
  onChoose,
}: {
  readonly projectKey: string;
  readonly chosen: readonly string[];
  readonly onChoose: (types: readonly string[]) => void;
}) {
  const [types, setTypes] = useState<readonly string[]>([]);
  useEffect(() => {
    findProject(asViewer, projectKey).then(
      (project) => {
        const own = project?.issueTypes.filter(({ hierarchyLevel }) => hierarchyLevel >= 0) ?? [];
        setTypes(own.map(({ name }) => name));
      },
      () => undefined, // what is chosen stays to be seen
    );
  }, [projectKey]);
  // A type of another project, as a preset may name, stays until it is taken away.
  const offered = [...new Set([...types, ...chosen])];
  return (
    <fieldset className="ps-point">
      <legend>{texts.readiness.typesLabel}</legend>
      <div className="ps-actions">
        {offered.map((name) => (
          <label key={name} className="ps-option">
            <TickOfMany name={name} chosen={chosen} onChoose={onChoose} />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
