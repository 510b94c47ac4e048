type Json = Readonly<Record<string, unknown>>;
type Rewrite = (answer: Json, asked: Json) => Json;

/** What somebody still may who may only read: keys of permissions and names of operations. */
const isReading = (name: string): boolean => /^(BROWSE_|VIEW_)|^(USER_PICKER|read)$/.test(name);

/** The platform's questions of who may do what, each answered as to somebody who may only read. */
const REWRITES: readonly (readonly [RegExp, Rewrite])[] = [
  [
    /^\/rest\/api\/3\/mypermissions$/,
    ({ permissions, ...rest }) => ({
      ...rest,
      permissions: Object.fromEntries(
        Object.entries((permissions ?? {}) as Record<string, Json>).map(([key, one]) => [
          key,
          isReading(key) ? one : { ...one, havePermission: false },
        ]),
      ),
    }),
  ],
  [
    /^\/rest\/api\/3\/permissions\/check$/,
    ({ globalPermissions, projectPermissions, ...rest }) => ({
      ...rest,
      globalPermissions: listOf<string>(globalPermissions).filter(isReading),
      projectPermissions: listOf<Json>(projectPermissions).map((one) =>
        isReading(String(one['permission'])) ? one : { ...one, issues: [], projects: [] },
      ),
    }),
  ],
  [/^\/rest\/api\/3\/issue\/[^/]+\/editmeta$/, (answer) => ({ ...answer, fields: {} })],
  [/^\/rest\/api\/3\/issue\/[^/]+\/transitions$/, (answer) => ({ ...answer, transitions: [] })],
  [
    /^\/rest\/api\/3\/issue\/[^/]+$/,
    (answer) => ({
      ...answer,
      ...('editmeta' in answer ? { editmeta: { fields: {} } } : {}),
      ...('transitions' in answer ? { transitions: [] } : {}),
    }),
  ],
  [
    /^\/wiki\/api\/v2\/[^/]+\/[^/]+\/operations$/,
    ({ operations, ...rest }) => ({
      ...rest,
      operations: listOf<Json>(operations).filter((one) => isReading(String(one['operation']))),
    }),
  ],
  [
    /^\/wiki\/rest\/api\/content\/[^/]+\/permission\/check$/,
    (answer, asked) =>
      isReading(String(asked['operation'])) ? answer : { ...answer, hasPermission: false },
  ],
];

const listOf = <Item>(value: unknown): readonly Item[] =>
  Array.isArray(value) ? (value as Item[]) : [];

/**
 * How a question of permissions is answered on a site that is only read, so that whoever asks hears
 * beforehand what would be refused; undefined for every other path.
 * @returns From the site's answer and the question's body, both as JSON, the answer to hand on.
 */
export function readersAnswer(
  path: string,
): ((answer: string, asked: string) => string) | undefined {
  const rewrite = REWRITES.find(([pattern]) => pattern.test(path))?.[1];
  if (rewrite === undefined) return undefined;
  return (answer, asked) =>
    JSON.stringify(rewrite(JSON.parse(answer) as Json, JSON.parse(asked || '{}') as Json));
}
