import type { CatalogSprint, CatalogVersion } from '../issue/catalog';
import { findVisible, unknownIssue } from './key-jql-field';
import type { JqlContext, ValueKind } from './jql-field';
import type { Unit } from './moment';
import { endOf, parseMoment, periodMs, startOf } from './moment';

/** What a function stands for: ids of one kind, or a moment. A list goes with `in`, a single one with `=`. */
export type FunctionValue =
  | { readonly of: ValueKind; readonly ids: readonly string[]; readonly isList: boolean | 'either' }
  | { readonly of: 'moment'; readonly ms: number };

type Evaluate = (context: JqlContext, args: readonly string[]) => FunctionValue | undefined;
type Definition = { readonly least: number; readonly most: number; readonly evaluate: Evaluate };

const define = (least: number, most: number, evaluate: Evaluate): Definition => ({
  least,
  most,
  evaluate,
});

const list = (of: ValueKind, entries: readonly { readonly id: string }[]): FunctionValue => ({
  ...{ of, isList: true },
  ids: entries.map(({ id }) => id),
});

const sprints = (state: CatalogSprint['state']) =>
  define(0, 0, ({ catalog }) => {
    return list(
      'sprint',
      catalog.sprints.all().filter((sprint) => sprint.state === state),
    );
  });

const versions = (
  most: number,
  choose: (versions: readonly CatalogVersion[]) => readonly CatalogVersion[],
) =>
  define(0, most, (context, projects) => {
    const { catalog } = context;
    const wanted = projects.map((text) =>
      catalog.projects
        .all()
        .find(
          ({ id, key, name }) =>
            context.mayBrowse(id) &&
            [id, key, name].some((word) => word.toLowerCase() === text.toLowerCase()),
        ),
    );
    const unknown = projects[wanted.indexOf(undefined)];
    if (unknown !== undefined) {
      context.complain(`Could not resolve the project '${unknown}' provided to the function.`);
      return undefined;
    }
    const among = catalog.versions
      .all()
      .filter(
        (version) =>
          !version.archived &&
          (wanted.length === 0 || wanted.some((project) => project?.id === version.projectId)),
      );
    const ids = choose(among).map((version) => version.id);
    return { of: 'version', ids, isList: 'either' };
  });

/** The first of each project, in the versions' own order, or the last. */
const ofEachProject = (all: readonly CatalogVersion[], which: 'first' | 'last') => {
  const chosen = new Map<string, CatalogVersion>();
  for (const version of all)
    if (which === 'last' || !chosen.has(version.projectId)) chosen.set(version.projectId, version);
  return [...chosen.values()];
};

const issueTypes = (isSubtask: boolean) =>
  define(0, 0, ({ catalog }) => {
    const types = catalog.issueTypes.all();
    const chosen = types.filter((type) => type.hierarchyLevel < 0 === isSubtask);
    return list('issueType', chosen);
  });

const edge = (unit: Unit, read: typeof startOf) =>
  define(0, 1, (context, [offset]) => {
    if (offset === undefined) return { of: 'moment', ms: read(unit, 0, context) };
    const plain = /^[+-]?\d+$/.test(offset) ? Number(offset) : undefined;
    if (plain !== undefined) return { of: 'moment', ms: read(unit, plain, context) };
    const period = periodMs(offset) ?? monthsOrYears(offset, context);
    if (period !== undefined) return { of: 'moment', ms: read(unit, 0, context) + period };
    context.complain(`The offset '${offset}' is no period such as '-1', '-1w' or '2d'.`);
    return undefined;
  });

/** `2M` and `-1y`, which only the functions take. */
function monthsOrYears(text: string, now: JqlContext): number | undefined {
  const [, amount, unit] = /^([+-]?\d+)([My])$/.exec(text) ?? [];
  if (amount === undefined) return undefined;
  const months = Number(amount) * (unit === 'y' ? 12 : 1);
  return startOf('month', months, now) - startOf('month', 0, now);
}

const membersOf: Evaluate = (context, [group = '']) => {
  const people = context.catalog.people
    .all()
    .filter((person) => person.groups.some((name) => name.toLowerCase() === group.toLowerCase()));
  if (people.length === 0)
    context.complain(
      `Function 'membersOf' can not generate a list of usernames for group '${group}'; the group does not exist.`,
    );
  return list('user', people);
};

const linkedIssues: Evaluate = (context, [key = '', type]) => {
  const [id] = findVisible(context, key);
  if (id === undefined) {
    context.complain(unknownIssue(key, 'linkedIssues'));
    return undefined;
  }
  const wanted = type?.toLowerCase();
  const ids = context.store.linksOf(id).flatMap((link) => {
    const end = link.inwardId === id ? 'outward' : 'inward';
    const linkType = context.catalog.linkTypes.find(link.typeId);
    const reads = linkType?.[end].toLowerCase();
    const isWanted =
      wanted === undefined || reads === wanted || linkType?.name.toLowerCase() === wanted;
    return isWanted ? [{ id: end === 'outward' ? link.outwardId : link.inwardId }] : [];
  });
  return list('issue', ids);
};

const functions: Readonly<Record<string, Definition>> = {
  currentuser: define(0, 0, ({ accountId }) => ({
    of: 'user',
    ids: accountId === undefined ? [] : [accountId],
    isList: false,
  })),
  membersof: define(1, 1, membersOf),
  opensprints: sprints('active'),
  closedsprints: sprints('closed'),
  futuresprints: sprints('future'),
  releasedversions: versions(99, (all) => all.filter((version) => version.released)),
  unreleasedversions: versions(99, (all) => all.filter((version) => !version.released)),
  latestreleasedversion: versions(99, (all) =>
    ofEachProject(
      all.filter((version) => version.released),
      'last',
    ),
  ),
  earliestunreleasedversion: versions(99, (all) =>
    ofEachProject(
      all.filter((version) => !version.released),
      'first',
    ),
  ),
  standardissuetypes: issueTypes(false),
  subtaskissuetypes: issueTypes(true),
  linkedissues: define(1, 2, linkedIssues),
  now: define(0, 0, ({ nowMs }) => ({ of: 'moment', ms: nowMs })),
  startofday: edge('day', startOf),
  startofweek: edge('week', startOf),
  startofmonth: edge('month', startOf),
  startofyear: edge('year', startOf),
  endofday: edge('day', endOf),
  endofweek: edge('week', endOf),
  endofmonth: edge('month', endOf),
  endofyear: edge('year', endOf),
};

/** Functions that Jira has and this site has not. */
const notEmulated = new Set(
  `projectsleadbyuser approved approver breached cascadeoption choiceoption completed currentlogin customerdetail elapsed everbreached
   issuehistory issueswithremotelinksbyglobalid issuesinpull lastlogin mypending mypendingapproval myapproval
   organizationmembers parentepic paused pending pendingby projectswhereuserhaspermission projectswhereuserhasrole
   remaining running updatedby votedissues watchedissues withincalendarhours componentsleadbyuser childissuesof
   spaceswhereuserhasrole spaceswhereuserhaspermission workitemhistory linkedworkitems`.split(
    /\s+/,
  ),
);

/** What the function stands for; complains and answers nothing when it has no value here. */
export function callFunction(
  context: JqlContext,
  { name, args }: { readonly name: string; readonly args: readonly string[] },
): FunctionValue | undefined {
  const definition = Object.hasOwn(functions, name.toLowerCase())
    ? functions[name.toLowerCase()]
    : undefined;
  if (definition === undefined) {
    context.complain(
      notEmulated.has(name.toLowerCase())
        ? `The site does not emulate the JQL function '${name}()'.`
        : `Unable to find JQL function '${name}(${args.join(', ')})'.`,
    );
    return undefined;
  }
  const { least, most, evaluate } = definition;
  if (args.length < least || args.length > most) {
    const expected = least === most ? String(least) : `${String(least)} to ${String(most)}`;
    context.complain(
      `Function '${name}' expected '${expected}' arguments but received '${String(args.length)}'.`,
    );
    return undefined;
  }
  return evaluate(context, args);
}

/** A literal moment, or a complaint in Jira's words. */
export function readMoment(context: JqlContext, text: string, field: string): number | undefined {
  const ms = parseMoment(text, context);
  if (ms === undefined)
    context.complain(
      `Date value '${text}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
    );
  return ms;
}
