import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';

const text = v.string();
const reference = v.looseObject({ function: v.optional(text), resource: v.optional(text) });
const filterSchema = v.looseObject({
  ignoreSelf: v.optional(v.boolean()),
  expression: v.optional(text),
});
const eventSchema = v.union([
  text,
  v.looseObject({ eventType: text, filter: v.optional(filterSchema) }),
]);
const moduleSchema = v.looseObject({
  key: text,
  title: v.optional(text),
  name: v.optional(text),
  type: v.optional(text),
  function: v.optional(text),
  resource: v.optional(text),
  resolver: v.optional(reference),
  adfExport: v.optional(reference),
  config: v.optional(v.union([v.boolean(), reference])),
  create: v.optional(reference),
  edit: v.optional(reference),
  view: v.optional(reference),
  viewportSize: v.optional(text),
  events: v.optional(v.array(eventSchema)),
  filter: v.optional(filterSchema),
  interval: v.optional(v.picklist(['fiveMinute', 'hour', 'day', 'week'])),
  queue: v.optional(text),
  expression: v.optional(text),
  errorMessage: v.optional(v.union([text, v.looseObject({ expression: text })])),
  autoConvert: v.optional(v.looseObject({ matchers: v.array(v.looseObject({ pattern: text })) })),
  unlicensedAccess: v.optional(v.array(text)),
});
const functionSchema = v.looseObject({
  key: text,
  handler: text,
  timeoutSeconds: v.optional(v.number()),
  runtime: v.optional(v.looseObject({ memoryMB: v.optional(v.number()) })),
});
const indexSchema = v.union([
  text,
  v.object({ name: text, range: v.array(text), partition: v.optional(v.array(text)) }),
]);
const entitySchema = v.object({
  name: text,
  attributes: v.record(
    text,
    v.object({ type: v.picklist(['string', 'boolean', 'float', 'integer', 'any']) }),
  ),
  indexes: v.optional(v.array(indexSchema), []),
});
const manifestSchema = v.looseObject({
  app: v.looseObject({
    id: text,
    runtime: v.optional(v.looseObject({ memoryMB: v.optional(v.number(), 512) })),
    storage: v.optional(v.looseObject({ entities: v.optional(v.array(entitySchema), []) })),
  }),
  permissions: v.looseObject({
    scopes: v.optional(v.array(text), []),
    content: v.optional(v.looseObject({ styles: v.optional(v.array(text)) })),
    external: v.optional(v.looseObject({})),
  }),
  resources: v.optional(
    v.array(v.looseObject({ key: text, path: text, entry: v.optional(v.record(text, text)) })),
    [],
  ),
  modules: v.record(text, v.array(v.looseObject({ key: text }))),
});

/** One kind of custom entity that the app declares. */
export type EntityDeclaration = v.InferOutput<typeof entitySchema>;
/** One module of the manifest, with the kind it stands under, such as `jira:issuePanel`. */
export type ManifestModule = v.InferOutput<typeof moduleSchema> & { readonly kind: string };
/** One function of the manifest with the limits that hold for it. */
export type ManifestFunction = {
  readonly key: string;
  readonly file: string;
  readonly exportName: string;
  readonly timeoutSeconds: number;
  readonly memoryMB: number;
};
/** One HTML entry of Custom UI: `ui/macro`, its folder, and its file there. */
export type Resource = {
  readonly name: string;
  readonly key: string;
  readonly folder: string;
  readonly file: string;
};
/** One path of a property of work items that JQL can search. */
export type IndexedPath = {
  readonly propertyKey: string;
  readonly path: string;
  readonly type: 'number' | 'string' | 'text' | 'user' | 'date';
  readonly alias?: string;
};

/** What the site knows of the app: its manifest, read once. */
export type Manifest = {
  readonly folder: string;
  readonly appId: string;
  readonly scopes: readonly string[];
  readonly permissions: v.InferOutput<typeof manifestSchema>['permissions'];
  readonly entities: readonly EntityDeclaration[];
  readonly modules: readonly ManifestModule[];
  readonly functions: ReadonlyMap<string, ManifestFunction>;
  readonly indexedProperties: readonly IndexedPath[];
  readonly resources: readonly Resource[];
};

const indexedSchema = v.looseObject({
  entityType: text,
  propertyKey: text,
  values: v.array(
    v.looseObject({
      path: text,
      type: v.picklist(['number', 'string', 'text', 'user', 'date']),
      searchAlias: v.optional(text),
    }),
  ),
});

/** Reads `manifest.yml`. @throws When the file does not say what the site needs. */
export function readManifest(file: string): Manifest {
  const raw = v.parse(manifestSchema, parse(readFileSync(file, 'utf8')));
  const modules = Object.entries(raw.modules)
    .filter(([kind]) => kind !== 'function' && kind !== 'jira:entityProperty')
    .flatMap(([kind, list]) => list.map((one) => ({ ...v.parse(moduleSchema, one), kind })));
  const memoryMB = raw.app.runtime?.memoryMB ?? 512;
  const functions = (raw.modules['function'] ?? []).map((one) => {
    const { key, handler, timeoutSeconds, runtime } = v.parse(functionSchema, one);
    const dot = handler.lastIndexOf('.');
    const limit = defaultTimeout(modules, key);
    return {
      key,
      file: handler.slice(0, dot),
      exportName: handler.slice(dot + 1),
      timeoutSeconds: Math.min(timeoutSeconds ?? limit, limit === 55 ? 900 : limit),
      memoryMB: runtime?.memoryMB ?? memoryMB,
    };
  });
  const folder = dirname(file);
  return {
    folder,
    appId: raw.app.id,
    scopes: raw.permissions.scopes,
    permissions: raw.permissions,
    entities: raw.app.storage?.entities ?? [],
    modules,
    functions: new Map(functions.map((one) => [one.key, one])),
    indexedProperties: (raw.modules['jira:entityProperty'] ?? []).flatMap(indexedPaths),
    resources: raw.resources.flatMap(({ key, path, entry }) =>
      Object.entries(entry ?? { '': 'index.html' }).map(([name, entryFile]) => ({
        name: name === '' ? key : `${key}/${name}`,
        key,
        folder: join(folder, path),
        file: entryFile,
      })),
    ),
  };
}

/** Projects and users can have indexed properties as well; the site's search knows work items only. */
function indexedPaths(module: unknown): IndexedPath[] {
  const { entityType, propertyKey, values } = v.parse(indexedSchema, module);
  if (entityType !== 'issue') return [];
  return values.map(({ path, type, searchAlias }) => ({
    ...{ propertyKey, path, type },
    ...(searchAlias === undefined ? {} : { alias: searchAlias }),
  }));
}

/** 55 seconds for what runs in the background only, else 25. */
function defaultTimeout(modules: readonly ManifestModule[], functionKey: string): 25 | 55 {
  const isBackground = modules.some(
    (one) =>
      one.function === functionKey && (one.kind === 'consumer' || one.kind === 'scheduledTrigger'),
  );
  return isBackground ? 55 : 25;
}
