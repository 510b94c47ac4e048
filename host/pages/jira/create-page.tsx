import { Empty } from '../layout/empty';
import { Icon } from '../layout/icon';
import type { Look } from '../viewer';
import { isOnlyRead } from '../viewer';
import { AdfField } from './adf-field';
import { JiraPage } from './jira-layout';
import { readProjects } from './project-look';
import type { RestIssueType, RestProject } from './rest-shapes';

/** The form for a new work item; the header's Create leads here, for the project that is open. */
export async function createPage(look: Look, asked: string | undefined) {
  const projects = isOnlyRead(look) ? [] : await readProjects(look, '&action=create');
  const key = projects.find((one) => one.key === asked)?.key ?? projects[0]?.key;
  const project =
    key === undefined ? undefined : await look.rest.find<RestProject>(`/rest/api/3/project/${key}`);
  const types = (project?.issueTypes ?? []).filter(({ hierarchyLevel }) => hierarchyLevel >= 0);
  return (
    <JiraPage look={look} title="Create a work item" scripts={['adf-editor']}>
      <div class="narrow" data-part="create">
        <h1>Create a work item</h1>
        {project === undefined ? (
          <Empty title="You may create work items in no project.">
            {isOnlyRead(look)
              ? 'This site is shown read-only. Start with --write to create something.'
              : look.parts.realSite === undefined
                ? 'Choose another person under “View as”, at the top.'
                : 'Ask an administrator of the project.'}
          </Empty>
        ) : (
          <>
            <form action="/jira/create" class="create-project" data-submit-on-change="yes">
              <label class="field">
                <span>Project</span>
                <select name="project">
                  {projects.map((one) => (
                    <option value={one.key} selected={one.key === project.key}>
                      {one.name} ({one.key})
                    </option>
                  ))}
                </select>
              </label>
              <button class="button">Choose</button>
            </form>
            <CreateForm projectKey={project.key} types={types} />
          </>
        )}
      </div>
    </JiraPage>
  );
}

const CreateForm = ({ projectKey, types }: { projectKey: string; types: RestIssueType[] }) => {
  const usual =
    types.find(({ name }) => name === 'Story') ??
    types.find(({ hierarchyLevel }) => hierarchyLevel === 0);
  return (
    <form method="post" action="/_page/create" class="stack" data-full-page>
      <input type="hidden" name="project" value={projectKey} />
      <label class="field">
        <span>Work type</span>
        <select name="type">
          {types.map(({ id, name }) => (
            <option value={id} selected={id === usual?.id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>Summary</span>
        <input name="summary" required maxlength={255} autofocus />
      </label>
      <div class="field">
        <span>Description</span>
        <AdfField name="description" label="Description" />
      </div>
      <div class="row">
        <button class="button button-primary">
          <Icon name="add" /> Create
        </button>
      </div>
    </form>
  );
};
