import { Empty } from '../layout/empty';
import { moduleAri } from '../../forge/installation';
import { Frame } from '../layout/frame';
import { PageProblem } from '../page-problem';
import type { Look } from '../viewer';
import { isOnlyRead } from '../viewer';
import { Crumbs, JiraPage } from './jira-layout';
import { projectBase, readProject, readProjects } from './project-look';

/** All projects that the viewer can see. */
export async function projectsPage(look: Look) {
  const projects = await readProjects(look);
  return (
    <JiraPage look={look} title="Projects">
      <div class="page-head">
        <h1>Projects</h1>
      </div>
      {projects.length === 0 ? (
        <Empty title="You can see no project.">
          {look.parts.realSite === undefined
            ? 'Choose another person under “View as”, at the top.'
            : `${look.parts.realSite.name} shows none to ${look.parts.realSite.account}.`}
        </Empty>
      ) : (
        <div class="scroll-x">
          <table class="plain">
            <thead>
              <tr>
                {['Name', 'Key', 'Type', 'Lead'].map((name) => (
                  <th scope="col">{name}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {projects.map((project) => (
                <tr>
                  <td>
                    <a class="row" href={projectBase(project)}>
                      <span class="project-mark" aria-hidden="true">
                        {project.name.charAt(0)}
                      </span>
                      {project.name}
                    </a>
                  </td>
                  <td>{project.key}</td>
                  <td>
                    {project.simplified === true ? 'Team-managed' : 'Company-managed'}{' '}
                    {project.projectTypeKey}
                  </td>
                  <td>{project.lead?.displayName ?? 'None'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </JiraPage>
  );
}

/** The app's project page or its settings, in the frame of the project. */
export async function appPage(look: Look, key: string, isSettings: boolean) {
  const within = await readProject(look, key);
  const kind = isSettings ? 'jira:projectSettingsPage' : 'jira:projectPage';
  const module = look.parts.manifest.modules.find((one) => one.kind === kind);
  if (module === undefined)
    throw new PageProblem(404, 'The app has no such page.', 'Go back to the project.');
  if (isSettings && !within.may.has('ADMINISTER_PROJECTS'))
    throw new PageProblem(
      403,
      `The settings of ${within.project.name} need the permission Administer projects.`,
      isOnlyRead(look)
        ? 'This site is shown read-only. Start with --write to open them.'
        : `Ask ${within.project.lead?.displayName ?? 'a project administrator'}, who leads the project.`,
    );
  const { project, board } = within;
  return (
    <JiraPage
      look={look}
      title={`${module.title ?? key} in ${project.name}`}
      within={within}
      place={isSettings ? 'app-settings' : 'app'}
      hasFrames
    >
      <Crumbs within={within}>{isSettings && <span>Settings</span>}</Crumbs>
      <h1 class="visually-hidden">
        {module.title} in {project.name}
      </h1>
      <div class="forge-page">
        <Frame
          moduleKey={module.key}
          localId={moduleAri(look.parts.installation, module.key)}
          title={module.title ?? module.key}
          extension={{
            type: kind,
            project: { id: project.id, key: project.key, type: project.projectTypeKey },
            ...(board && !isSettings ? { board: { id: String(board.id), type: board.type } } : {}),
            location: look.here,
          }}
        />
      </div>
    </JiraPage>
  );
}
