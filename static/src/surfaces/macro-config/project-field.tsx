import { useEffect, useState } from 'react';
import { projectsRead, searchProjects } from '#atlassian/jira/project/read-project';
import { asViewer } from '../../bridge/request';
import type { Found } from './finder';
import { Finder } from './finder';
import { hidesAll } from './hides-all';
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
      <label className="wm-choice">
        <span>{texts.project}</span>
        <select
          className="wm-control"
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

/** What is known of the projects that the person may browse. */
export type ProjectsRead = {
  /** Undefined until they are read. */
  readonly projects: readonly Project[] | undefined;
  /** What was thrown, where they could not be read. */
  readonly failure: { readonly error: unknown } | undefined;
  readonly readAgain: () => void;
};

/** Reads the projects that the person may browse: none, where Jira lets the person see nothing. */
export function useProjects(onFound: (projects: readonly Project[]) => void): ProjectsRead {
  const [projects, setProjects] = useState<readonly Project[]>();
  const [failure, setFailure] = useState<ProjectsRead['failure']>();
  const [reading, setReading] = useState(0);
  useEffect(() => {
    let isOver = false;
    const take = (found: readonly Project[]) => {
      if (isOver) return;
      setFailure(undefined);
      setProjects(found);
      onFound(found);
    };
    void searchProjects(asViewer).then(take, (error: unknown) => {
      if (hidesAll(error)) take([]);
      else if (!isOver) setFailure({ error });
    });
    return () => {
      isOver = true;
    };
    // What is chosen meanwhile is kept by whoever hears.
  }, [reading]);
  const readAgain = () => {
    setReading((count) => count + 1);
  };
  return { projects, failure, readAgain };
}
