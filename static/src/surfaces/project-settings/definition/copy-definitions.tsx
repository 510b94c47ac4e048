import Button from '@atlaskit/button/new';
import { useEffect, useState } from 'react';
import { findProjectProperty } from '#atlassian/jira/issue/properties';
import type { Project } from '#atlassian/jira/project/read-project';
import { searchProjects } from '#atlassian/jira/project/read-project';
import { propertyKeys } from '#contract/record';
import { parseSettings } from '#contract/settings';
import type { Json } from '#domain/settings/apply-settings-change';
import { asViewer } from '../../../bridge/request';
import type { MenuPartProps } from './definition-menu';
import { texts } from '../texts';

/** Takes over the definitions of another project; how they were before stays in the history. */
export default function CopyDefinitions({ opened, live, onDone }: MenuPartProps) {
  const [projects, setProjects] = useState<readonly Project[]>([]);
  const [chosen, setChosen] = useState('');
  const [found, setFound] = useState<Json>();
  const words = texts.menu.copying;
  useEffect(() => {
    void searchProjects(asViewer).then((all) => {
      setProjects(all.filter(({ key }) => key !== opened.project.key));
    });
  }, [opened]);
  useEffect(() => {
    setFound(undefined);
    if (chosen !== '') void readSection(chosen).then(setFound);
  }, [chosen]);
  const count = found === undefined ? 0 : countIn(found);
  return (
    <div className="ps-actions">
      <label className="wm-labelled">
        <span>{words.from}</span>
        <select
          value={chosen}
          onChange={(event) => {
            setChosen(event.target.value);
          }}
        >
          <option value="" disabled>
            {words.choose}
          </option>
          {projects.map(({ key, name }) => (
            <option key={key} value={key}>
              {name} ({key})
            </option>
          ))}
        </select>
      </label>
      {found !== undefined && count === 0 && <span role="status">{words.none(chosen)}</span>}
      {found !== undefined && count > 0 && (
        <Button
          onClick={() => {
            live.change({ type: 'set', path: ['readiness'], value: found });
            onDone();
          }}
        >
          {words.take(count, chosen)}
        </Button>
      )}
    </div>
  );
}

async function readSection(projectKey: string): Promise<Json> {
  const settings = parseSettings(
    await findProjectProperty(asViewer, projectKey, propertyKeys.settings),
  );
  return settings.ok ? ((settings.value.sections['readiness'] ?? {}) as Json) : {};
}

const countIn = (section: Json): number => {
  const { definitions } = section as { readonly definitions?: object };
  return definitions === undefined ? 0 : Object.keys(definitions).length;
};
