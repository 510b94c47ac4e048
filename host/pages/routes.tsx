import type { Context, Handler } from 'hono';
import type { HtmlEscapedString } from 'hono/utils/html';
import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { createAssetRoutes } from './assets';
import { createWikiRoutes } from './confluence/wiki-routes';
import { HomePage } from './home';
import { homeWork } from './home-work';
import { hostPanel } from './host-panel';
import { backlogPage } from './jira/backlog';
import { createPage } from './jira/create-page';
import type { Act, Sent } from './jira/issue-actions';
import { createIssueActions } from './jira/issue-actions';
import { issuePage } from './jira/issue-page';
import { listPage } from './jira/list-page';
import { addMoveActions } from './jira/move-actions';
import { movePage } from './jira/move-page';
import { readProject } from './jira/project-look';
import { appPage, projectsPage } from './jira/project-pages';
import { addRuleAction, workflowPage } from './jira/workflow-page';
import { ProblemPage, problemFrom } from './problem-page';
import { PageProblem, remedyOf } from './page-problem';
import type { Look, PageParts } from './viewer';
import { lookOf } from './viewer';

type Html = HtmlEscapedString | Response;

/** Draws a page for whoever looks. */
export type Draw = (page: (look: Look, context: Context) => Html | Promise<Html>) => Handler;

/** Every HTML page of the site, its style and scripts, and what its forms do. */
export function createPageRoutes(parts: PageParts): Hono {
  const app = new Hono();
  const draw: Draw = (page) => async (context) => {
    const drawn = await page(lookOf(context, parts), context);
    return drawn instanceof Response ? drawn : context.html(drawn);
  };
  const act: Act = (work) => async (context) => {
    const to = await work(lookOf(context, parts), await sentBy(context), context);
    return context.redirect(to ?? cameFrom(context), 303);
  };
  app.onError((error, context) => {
    const problem = problemFrom(error);
    if (context.req.header('x-page-request') !== undefined)
      return context.json(
        { title: problem.title, remedy: remedyOf(problem, parts.realSite) },
        problem.status,
      );
    context.status(problem.status);
    return context.html(<ProblemPage look={lookOf(context, parts)} problem={problem} />);
  });
  app.route('/', createAssetRoutes(parts.root));
  app.get(
    '/',
    draw(async (look) => <HomePage look={look} work={await homeWork(look)} />),
  );
  app.get('/_host/panel', draw(hostPanel));
  const remember = (path: string, { field, cookie }: { field: string; cookie: string }) =>
    app.post(
      path,
      act((_look, sent, context) => {
        const value = sent.get(field)?.at(-1) ?? '';
        setCookie(context, cookie, value, { path: '/', maxAge: 31_536_000, sameSite: 'Lax' });
        return Promise.resolve(localPath(sent.get('returnTo')?.at(-1)));
      }),
    );
  remember('/_page/theme', { field: 'mode', cookie: 'waymark_theme' });
  remember('/_page/view-as', { field: 'accountId', cookie: 'waymark_person' });
  app.post(
    '/_page/sample-dates',
    act(({ parts: { sample } }) => {
      sample.bringToToday();
      return Promise.resolve('/');
    }),
  );
  addJiraPages(app, draw);
  app.route('/', createIssueActions(act));
  addRuleAction(app, act);
  addMoveActions(app, act);
  app.route('/', createWikiRoutes(draw, act));
  app.get('*', () => {
    throw new PageProblem(404, 'There is no such page.', 'Check the address, or start again.');
  });
  return app;
}

function addJiraPages(app: Hono, draw: Draw): void {
  const key = (context: Context) => context.req.param('key') ?? '';
  const get = (paths: readonly string[], page: Parameters<Draw>[0]) => {
    for (const path of paths) app.get(path, draw(page));
  };
  app.get('/jira', (context) => context.redirect('/jira/projects'));
  get(['/jira/projects'], projectsPage);
  get(['/jira/create'], (look, at) => createPage(look, at.req.query('project')));
  get(['/browse/:key'], (look, at) => issuePage(look, key(at)));
  get(['/browse/:key/move'], (look, at) => movePage(look, key(at)));
  get(['/issues', '/issues/'], search);
  // Company-managed projects have a `c` in the address on a real site.
  app.get('/jira/:kind{software|core}/c/*', (context) =>
    context.redirect(context.req.url.replace('/c/', '/')),
  );
  const base = '/jira/:kind{software|core}/projects/:key';
  get([base], async (look, at) => {
    const { board, base: home } = await readProject(look, key(at));
    const page = board === undefined ? 'list' : `boards/${String(board.id)}/backlog`;
    return at.redirect(`${home}/${page}`);
  });
  app.get(`${base}/boards/:board`, (context) => context.redirect(`${context.req.path}/backlog`));
  get([`${base}/boards/:board/backlog`], (look, at) => backlogPage(look, key(at)));
  get([`${base}/list`], (look, at) => {
    const jql = at.req.query('jql');
    return listPage(look, { key: key(at), ...(jql === undefined ? {} : { jql }) });
  });
  get([`${base}/settings/workflow`], (look, at) =>
    workflowPage(look, key(at), at.req.query('step')),
  );
  for (const path of ['/apps/:app/:env', '/apps/:app/:env/*']) {
    get([base + path], (look, at) => appPage(look, key(at), false));
    get([`${base}/settings${path}`], (look, at) => appPage(look, key(at), true));
  }
}

/** Words from the header lead to a work item when they are its key, else to a search. */
function search(look: Look, context: Context) {
  const filter = context.req.query('filter');
  const jql = context.req.query('jql') ?? (filter && `filter = ${filter}`);
  const text = context.req.query('text')?.trim();
  if (text !== undefined && /^[a-z][a-z0-9_]+-\d+$/i.test(text))
    return context.redirect(`/browse/${text.toUpperCase()}`);
  if (jql !== undefined) return listPage(look, { jql });
  if (text === undefined || text === '') return listPage(look, {});
  const quoted = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  return listPage(look, { jql: `text ~ "${quoted}" ORDER BY updated DESC` });
}

async function sentBy(context: Context): Promise<Sent> {
  const body = new URLSearchParams(await context.req.text());
  return new Map([...new Set(body.keys())].map((name) => [name, body.getAll(name)]));
}

/** A path of this site, whatever was sent. */
function localPath(path: string | undefined): string {
  return path !== undefined && /^\/(?![/\\])/.test(path) ? path : '/';
}

function cameFrom(context: Context): string {
  const referer = context.req.header('referer');
  if (referer === undefined) return '/';
  const url = new URL(referer);
  return localPath(url.pathname + url.search);
}
