import type { Child } from 'hono/jsx';
import { Document } from '../layout/document';
import { Icon } from '../layout/icon';
import { TopBar } from '../layout/top-bar';
import type { Look } from '../viewer';
import type { ProjectLook } from './project-look';
import { mayCreate } from './project-look';

type Place = 'backlog' | 'list' | 'app' | 'app-settings' | 'workflow';

type JiraPageProps = {
  readonly look: Look;
  readonly title: string;
  readonly within?: ProjectLook | undefined;
  readonly place?: Place | undefined;
  readonly children?: Child;
  readonly hasFrames?: boolean;
  readonly scripts?: readonly string[];
};

/** A page of Jira: header, the project's sidebar where there is a project, content. */
export const JiraPage = async ({
  look,
  title,
  within,
  place,
  children,
  ...rest
}: JiraPageProps) => (
  <Document look={look} title={title} {...rest}>
    <TopBar look={look} product="jira" createHref={await createAddress(look, within)} />
    {within === undefined ? (
      <main id="main">{children}</main>
    ) : (
      <div class="with-sidebar">
        <Sidebar look={look} within={within} place={place} />
        <main id="main">{children}</main>
      </div>
    )}
  </Document>
);

/** Where *Create* leads; undefined for whoever may create nothing. */
async function createAddress(look: Look, within?: ProjectLook): Promise<string | undefined> {
  const isOffered = within === undefined ? await mayCreate(look) : within.may.has('CREATE_ISSUES');
  if (!isOffered) return undefined;
  return `/jira/create${within === undefined ? '' : `?project=${within.project.key}`}`;
}

/** Where the app's module of this kind lives in the project. */
export const appAddress = (
  { parts }: Look,
  { base }: Pick<ProjectLook, 'base'>,
  isSettings = false,
): string =>
  `${base}${isSettings ? '/settings' : ''}/apps/${parts.installation.appId}/${parts.installation.environmentId}`;

const Sidebar = ({
  look,
  within,
  place,
}: {
  look: Look;
  within: ProjectLook;
  place?: Place | undefined;
}) => {
  const { project, board, base, may } = within;
  const modules = look.parts.manifest.modules;
  const page = modules.find(({ kind }) => kind === 'jira:projectPage');
  const settings = modules.find(({ kind }) => kind === 'jira:projectSettingsPage');
  const mark = (name: Place) => (place === name ? 'page' : undefined);
  return (
    <aside class="sidebar">
      <div class="sidebar-head">
        <span class="project-mark" aria-hidden="true">
          {project.name.charAt(0)}
        </span>
        <span>
          {project.name}
          <small>{kindOf(within)}</small>
        </span>
      </div>
      <nav aria-label={project.name}>
        {board !== undefined && (
          <a href={`${base}/boards/${String(board.id)}/backlog`} aria-current={mark('backlog')}>
            <Icon name="backlog" /> Backlog
          </a>
        )}
        <a href={`${base}/list`} aria-current={mark('list')}>
          <Icon name="list-bulleted" /> All work
        </a>
        {page !== undefined && (
          <a href={appAddress(look, within)} aria-current={mark('app')}>
            <Icon name="roadmap" /> {page.title}
          </a>
        )}
        {may.has('ADMINISTER_PROJECTS') && <h2>Project settings</h2>}
        {may.has('ADMINISTER_PROJECTS') && settings !== undefined && (
          <a href={appAddress(look, within, true)} aria-current={mark('app-settings')}>
            <Icon name="settings" /> {settings.title} settings
          </a>
        )}
        {may.has('ADMINISTER') && look.parts.workflows !== undefined && (
          <a href={`${base}/settings/workflow`} aria-current={mark('workflow')}>
            <Icon name="branch" /> Workflow
          </a>
        )}
      </nav>
    </aside>
  );
};

const kindOf = ({ project }: ProjectLook): string => {
  if (project.projectTypeKey === 'business') return 'Business project';
  return project.simplified === true || project.style === 'next-gen'
    ? 'Team-managed software project'
    : 'Company-managed software project';
};

/** The way from the projects to here. */
export const Crumbs = ({ within, children }: { within: ProjectLook; children?: Child }) => (
  <nav class="crumbs" aria-label="Where you are">
    <a href="/jira/projects">Projects</a>
    <a href={within.base}>{within.project.name}</a>
    {children}
  </nav>
);
