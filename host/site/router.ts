import type { Answer, Call, Route } from './route';
import { Refusal, notEmulated } from './route';

/**
 * Query parameters that every route takes and ignores. `_` busts caches and `overrideScreenSecurity`
 * changes nothing here; the rest only trim or widen what the site always answers in full.
 */
const toleratedEverywhere = new Set([
  '_',
  'overrideScreenSecurity',
  'overrideEditableFlag',
  'notifyUsers',
  'updateHistory',
  'failFast',
  'fieldsByKeys',
]);

/** A route found for a path, with the parameters of the path. */
export type Found = { readonly route: Route; readonly params: Readonly<Record<string, string>> };

type Branch = {
  readonly byName: Map<string, Branch>;
  parameter?: { readonly name: string; readonly branch: Branch };
  readonly byMethod: Map<string, Route>;
};

/** Finds routes by method and path; a literal segment is preferred to a parameter. */
export type Router = {
  readonly find: (method: string, path: string) => Found | undefined;
  readonly routes: readonly Route[];
};

const branch = (): Branch => ({ byName: new Map(), byMethod: new Map() });

function plant(root: Branch, route: Route): void {
  let at = root;
  for (const segment of route.path.split('/').slice(1)) {
    let next = at.byName.get(segment);
    if (segment.startsWith(':')) {
      at.parameter ??= { name: segment.slice(1), branch: branch() };
      next = at.parameter.branch;
    } else if (next === undefined) {
      next = branch();
      at.byName.set(segment, next);
    }
    at = next;
  }
  if (at.byMethod.has(route.method))
    throw new Error(`Two routes answer ${route.method} ${route.path}.`);
  at.byMethod.set(route.method, route);
}

function search(
  at: Branch,
  segments: readonly string[],
  params: readonly string[],
): [Branch, readonly string[]][] {
  const [head, ...rest] = segments;
  if (head === undefined) return [[at, params]];
  const literal = at.byName.get(head);
  return [
    ...(literal === undefined ? [] : search(literal, rest, params)),
    ...(at.parameter === undefined ? [] : search(at.parameter.branch, rest, [...params, head])),
  ];
}

function namedParams(route: Route, values: readonly string[]): Record<string, string> {
  const names = route.path.split('/').filter((segment) => segment.startsWith(':'));
  return Object.fromEntries(names.map((name, at) => [name.slice(1), decoded(values[at] ?? '')]));
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // What cannot be decoded names nothing that there is.
    return segment;
  }
}

/** @throws {Error} When two routes answer the same method and path. */
export function createRouter(routes: readonly Route[]): Router {
  const root = branch();
  for (const route of routes) plant(root, route);
  return {
    routes,
    find(method, path) {
      const segments = path.replace(/\/$/, '').split('/').slice(1);
      for (const [at, values] of search(root, segments, [])) {
        const route = at.byMethod.get(method);
        if (route !== undefined) return { route, params: namedParams(route, values) };
      }
      return undefined;
    },
  };
}

/**
 * Runs a route; what it throws as a `Refusal` undoes what it did and becomes the answer.
 * @throws Whatever else the route throws: a fault of the site.
 */
export function runRoute(
  route: Route,
  call: Call,
  atomically: (work: () => Answer) => Answer = (work) => work(),
): Answer {
  try {
    refuseUnknownParameters(route, call);
    return route.method === 'GET' ? route.answer(call) : atomically(() => route.answer(call));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: error.status, body: error.body, headers: error.headers };
  }
}

function refuseUnknownParameters(route: Route, call: Call): void {
  for (const name of call.query.keys()) {
    if (toleratedEverywhere.has(name) || route.query?.includes(name) === true) continue;
    throw notEmulated(`the query parameter \`${name}\` of \`${route.method} ${route.path}\``);
  }
}
