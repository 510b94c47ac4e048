/** One row: the calls it is about, and the sets of scopes of which one has to be declared whole. */
type Row = readonly [method: string, path: string, ...scopeSets: (readonly string[])[]];

const READ = ['read:jira-work'] as const;
const WRITE = ['write:jira-work'] as const;
const BOARD = ['read:board-scope:jira-software', 'read:project:jira'] as const;

/**
 * What an app must have declared before it may send a call; the first row that fits decides.
 * `*` stands for one path segment, `**` for the rest. The scopes are those of Atlassian's REST
 * reference; classic ones are asked for where they exist.
 */
const ROWS: readonly Row[] = [
  ['POST', '/rest/api/3/permissions/check', ['read:permission:jira']],
  ['*', '/rest/api/3/expression/**', ['read:jira-work', 'read:jira-user']],
  ['GET', '/rest/api/3/user/**', ['read:jira-user']],
  ['GET', '/rest/api/3/user', ['read:jira-user']],
  ['GET', '/rest/api/3/myself', ['read:jira-user']],
  ['POST', '/rest/api/3/forge/panel/**', ['manage:jira-project']],
  ['PUT', '/rest/api/3/app/field/*/value', ['write:app-data:jira']],
  ['GET', '/rest/api/3/**', READ],
  ['POST', '/rest/api/3/search/**', READ],
  ['POST', '/rest/api/3/issue/bulkfetch', READ],
  ['POST', '/rest/api/3/changelog/bulkfetch', READ],
  ['POST', '/rest/api/3/jql/**', READ],
  ['PUT', '/rest/api/3/project/*/properties/*', ['manage:jira-project']],
  ['DELETE', '/rest/api/3/project/*/properties/*', ['manage:jira-project']],
  ['*', '/rest/api/3/project/**', ['manage:jira-project']],
  ['*', '/rest/api/3/**', WRITE],
  ['GET', '/rest/agile/1.0/board', BOARD],
  ['GET', '/rest/agile/1.0/board/*', BOARD],
  [
    'GET',
    '/rest/agile/1.0/board/*/configuration',
    ['read:board-scope.admin:jira-software', 'read:project:jira'],
  ],
  ['GET', '/rest/agile/1.0/board/*/sprint', ['read:sprint:jira-software']],
  ['GET', '/rest/agile/1.0/sprint/*', ['read:sprint:jira-software']],
  ['POST', '/rest/agile/1.0/sprint/*/issue', ['write:sprint:jira-software']],
  ['PUT', '/rest/agile/1.0/issue/rank', ['write:issue:jira-software']],
  ['PUT', '/rest/agile/1.0/issue/*/estimation', ['write:issue:jira-software']],
  ['GET', '/rest/agile/1.0/**', ['read:board-scope:jira-software', 'read:issue-details:jira']],
  ['GET', '/rest/software/1.0/**', ['read:board-scope:jira-software', 'read:issue-details:jira']],
  ['GET', '/wiki/api/v2/spaces/**', ['read:space:confluence']],
  ['GET', '/wiki/api/v2/spaces', ['read:space:confluence']],
  ['GET', '/wiki/api/v2/**', ['read:page:confluence']],
  ['*', '/wiki/api/v2/pages/*/properties/**', ['read:page:confluence', 'write:page:confluence']],
  ['POST', '/wiki/api/v2/users-bulk', ['read:user:confluence']],
  ['*', '/wiki/api/v2/**', ['write:page:confluence']],
  ['POST', '/wiki/rest/api/content/*/permission/check', ['read:content.permission:confluence']],
  ['GET', '/wiki/rest/api/search', ['search:confluence']],
  ['GET', '/wiki/rest/api/user/**', ['read:user:confluence']],
  ['GET', '/wiki/rest/api/**', ['read:confluence-content.summary']],
];

const patterns = ROWS.map(([method, path, ...sets]) => ({
  method,
  sets,
  pattern: new RegExp(
    `^${path
      .replaceAll('.', '\\.')
      .replaceAll('/**', '(?:/.*)?')
      .replaceAll('*', (star, at: number, whole: string) =>
        whole[at - 1] === '.' ? star : '[^/]+',
      )}$`,
  ),
}));

/** The scopes that `method path` asks for and the app did not declare; undefined for a call that no table knows. */
export function findMissingScopes(
  declared: readonly string[],
  method: string,
  path: string,
): readonly string[] | undefined {
  const row = patterns.find(
    (one) => (one.method === '*' || one.method === method) && one.pattern.test(path),
  );
  if (row === undefined) return undefined;
  const missing = row.sets.map((set) => set.filter((scope) => !declared.includes(scope)));
  return missing.find((set) => set.length === 0) ?? missing[0] ?? [];
}
