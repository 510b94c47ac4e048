import { projectsRead } from '#atlassian/jira/project/read-project';
import { frameStorage } from '../../bridge/kept-text';

const name = 'waymark.macro-project';

type Project = { readonly key: string; readonly name: string };

/** The project whose key is the space's, else the last one used, else the only one. */
export function suggestProject(
  projects: readonly Project[],
  spaceKey: string | undefined,
): string | undefined {
  const keys = projects.map((project) => project.key);
  const last = frameStorage.read(name);
  if (spaceKey !== undefined && keys.includes(spaceKey)) return spaceKey;
  // Of many projects only the first are known here: the one used last may be among the others.
  const mayBeOther = keys.length >= projectsRead;
  if (last !== undefined && (mayBeOther || keys.includes(last))) return last;
  return keys.length === 1 ? keys[0] : undefined;
}

/** Keeps the project for the next macro. */
export const rememberProject = (key: string): void => {
  frameStorage.write(name, key);
};
