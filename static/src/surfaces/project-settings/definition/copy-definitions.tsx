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
  const [isSilent, setSilent] = useState(false);
  const words = texts.menu.copying;
  useEffect(() => {
    searchProjects(asViewer).then(
      (all) => {
        setProjects(all.filter(({ key }) => key !== opened.project.key));
      },
      () => {
        setSilent(true);
      },
    );
  }, [opened]);
  useEffect(() => {
    setFound(undefined);
    if (chosen === '') return undefined;
    let isChosen = true;
    const show = (section: Json | undefined) => {
      // Another project may have been chosen before this one was read.
      if (!isChosen) return;
      setFound(section);
      setSilent(section === undefined);
    };
    readSection(chosen).then(show, () => {
      show(undefined);
    });
    return () => {
      isChosen = false;
    };
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
      {isSilent && <span role="alert">{words.silent}</span>}
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

/** What the project says of readiness; undefined where it cannot be read here, as from a newer version. */
async function readSection(projectKey: string): Promise<Json | undefined> {
  const settings = parseSettings(
    await findProjectProperty(asViewer, projectKey, propertyKeys.settings),
  );
  return settings.ok ? ((settings.value.sections['readiness'] ?? {}) as Json) : undefined;
}

const countIn = (section: Json): number => {
  const { definitions } = section as { readonly definitions?: object };
  return definitions === undefined ? 0 : Object.keys(definitions).length;
};
