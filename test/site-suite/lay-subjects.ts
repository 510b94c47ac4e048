import type { SiteUnderTest } from '../site-under-test';

type Ask = SiteUnderTest['ask'];
type Made = Readonly<Record<string, unknown>>;

const content = [{ type: 'paragraph' }];
const document = JSON.stringify({ version: 1, type: 'doc', content });

/**
 * What requests are made of, laid anew by the administrator each time it is named, so that what one person
 * deletes is there for the next: `{story}`, `{page}`, `{link}`.
 */
export function subjectsOf(ask: Ask) {
  let count = 0;
  const fresh = () => `Laid ${String((count += 1))}`;
  const make = async (request: string, body?: unknown): Promise<Made> => {
    const answer = await ask('admin', request, body);
    if (answer.status >= 400) throw new Error(`${request}: ${JSON.stringify(answer.body)}`);
    return (answer.body ?? {}) as Made;
  };

  const story = async (summary: string) => {
    const fields = { project: { key: 'PAY' }, issuetype: { name: 'Story' }, summary };
    const { key, id } = await make('POST /rest/api/3/issue', { fields });
    await make(`PUT /rest/api/3/issue/${String(key)}/properties/kept`, { a: 1 });
    return { story: key, storyId: id, storyNumber: Number(id) };
  };
  const link = async () => {
    const key = String((await story(fresh())).story);
    const [type, outwardIssue] = [{ name: 'Relates' }, { key: 'PAY-12' }];
    await make('POST /rest/api/3/issueLink', { type, inwardIssue: { key }, outwardIssue });
    const { fields } = await make(`GET /rest/api/3/issue/${key}?fields=issuelinks`);
    const { issuelinks } = fields as { issuelinks: readonly Made[] };
    return { link: issuelinks[0]?.['id'] };
  };
  const project = async () => {
    const { id } = await make('GET /rest/api/3/project/PAY');
    await make('PUT /rest/api/3/project/PAY/properties/kept', { a: 1 });
    return { projectId: id, projectNumber: Number(id) };
  };
  const version = async () => {
    const { projectNumber } = await project();
    const { id } = await make('POST /rest/api/3/version', {
      name: fresh(),
      projectId: projectNumber,
    });
    return { version: id };
  };
  const board = async () => {
    const { values } = await make('GET /rest/agile/1.0/board?projectKeyOrId=PAY');
    const [first] = values as readonly Made[];
    return { board: first?.['id'], boardNumber: Number(first?.['id']) };
  };
  const sprint = async () => {
    const originBoardId = (await board()).boardNumber;
    const { id } = await make('POST /rest/agile/1.0/sprint', { name: fresh(), originBoardId });
    return { sprint: id };
  };
  const epic = async () => {
    const { issues } = await make('POST /rest/api/3/search/jql', {
      ...{ jql: 'project = PAY AND issuetype = Epic', fields: ['summary'], maxResults: 1 },
    });
    return { epic: (issues as readonly Made[])[0]?.['key'] };
  };
  const task = async () => {
    const projectList = [{ projectIdOrKey: 'PAY', action: 'PIN' }];
    const moduleId = 'ari:cloud:ecosystem::extension/a/b/static/criteria-panel';
    const pinned = await make('POST /rest/api/3/forge/panel/action/bulk/async', {
      moduleId,
      projectList,
    });
    return { task: pinned['taskId'] };
  };
  const move = async () => {
    const { story: key } = await story(fresh());
    const infer = { inferFieldDefaults: true, inferStatusDefaults: true };
    const more = { inferSubtaskTypeDefault: true, inferClassificationDefaults: true };
    const source = { issueIdsOrKeys: [key], ...infer, ...more };
    const targetToSourcesMapping = { 'PAY,10002': source };
    const begun = await make('POST /rest/api/3/bulk/issues/move', { targetToSourcesMapping });
    return { move: begun['taskId'] };
  };
  const space = async () => {
    const { results } = await make('GET /wiki/api/v2/spaces?keys=PAY');
    return { space: (results as readonly Made[])[0]?.['id'] };
  };
  const page = async () => {
    const { id } = await make('POST /wiki/api/v2/pages', {
      ...{ spaceId: (await space()).space, status: 'current', title: fresh() },
      body: { representation: 'atlas_doc_format', value: document },
    });
    const property = await make(`POST /wiki/api/v2/pages/${String(id)}/properties`, {
      ...{ key: 'kept', value: 1 },
    });
    return { page: id, pageProperty: property['id'], nextVersion: 2 };
  };
  const makers: readonly (readonly [RegExp, () => Promise<Made>])[] = [
    [/\{story/, () => story(fresh())],
    [/\{link\}/, link],
    [/\{project|PAY\/properties/, project],
    [/\{version\}/, version],
    [/\{board/, board],
    [/\{sprint\}/, sprint],
    [/\{epic\}/, epic],
    [/\{task\}/, task],
    [/\{move\}/, move],
    [/\{space\}/, space],
    [/\{page/, page],
  ];

  /** Lays what a text names, and fills it in; a number stays one. */
  return async (text: string): Promise<string> => {
    const made: Record<string, unknown> = { fresh: fresh() };
    for (const [named, maker] of makers) if (named.test(text)) Object.assign(made, await maker());
    return text.replaceAll(/"\{(\w+)\}"|\{(\w+)\}/g, (whole, quoted?: string, bare?: string) => {
      if (quoted !== undefined && quoted in made) return JSON.stringify(made[quoted]);
      return bare !== undefined && bare in made ? String(made[bare]) : whole;
    });
  };
}
