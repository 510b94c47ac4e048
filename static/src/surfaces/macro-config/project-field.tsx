import { useEffect, useState } from 'react';
import { projectsRead, searchProjects } from '#atlassian/jira/read-project';
import { asViewer } from '../../bridge/request';
import type { Found } from './finder';
import { Finder } from './finder';
import { texts } from './texts';

type Project = { readonly key: string; readonly name: string };

const nameOf = ({ key, name }: Project): string => `${name} (${key})`;

async function findProjects(words: string): Promise<readonly Found[]> {
  const found = await searchProjects(asViewer, words);
  return found.map((project) => ({ id: project.key, name: nameOf(project) }));
}

/** The project to show: from a list, and on a site of many projects found by typing. */
export function ProjectField(props: {
  readonly projects: readonly Project[];
  readonly chosen: string | undefined;
  readonly onChoose: (key: string) => void;
}) {
  const { projects, chosen } = props;
  const isListed = chosen === undefined || projects.some((project) => project.key === chosen);
  return (
    <>
      <label className="wm-field">
        <span>{texts.project}</span>
        <select
          value={chosen ?? ''}
          onChange={(event) => {
            props.onChoose(event.target.value);
          }}
        >
          {chosen === undefined ? <option value="">{texts.chooseProject}</option> : null}
          {isListed ? null : <option value={chosen}>{chosen}</option>}
          {projects.map((project) => (
            <option key={project.key} value={project.key}>
              {nameOf(project)}
            </option>
          ))}
        </select>
      </label>
      {projects.length < projectsRead ? null : (
        <Finder
          label={texts.otherProject}
          hint={texts.projectHint}
          none={texts.noProjectFound}
          search={findProjects}
          onChoose={({ id }) => {
            props.onChoose(id);
          }}
        />
      )}
    </>
  );
}

/** The projects that the person may browse; undefined while they are read. */
export function useProjects(onFound: (projects: readonly Project[]) => void) {
  const [projects, setProjects] = useState<readonly Project[]>();
  useEffect(() => {
    let isOver = false;
    void searchProjects(asViewer)
      .catch(() => [])
      .then((found) => {
        if (isOver) return;
        setProjects(found);
        onFound(found);
      });
    return () => {
      isOver = true;
    };
    // Read once; what is chosen meanwhile is kept by whoever hears.
  }, []);
  return projects;
}
