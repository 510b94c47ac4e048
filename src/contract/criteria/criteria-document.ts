import * as v from 'valibot';
import type {
  AcceptanceCriterion,
  CriteriaState,
  CriterionState,
} from '#domain/criteria/acceptance-criterion';
import { cleared } from '#domain/criteria/apply-change';
import { inOrder } from '#domain/criteria/criteria-order';
import type { IssueId } from '#domain/issue/issue';
import type { Problem } from '#domain/problem';
import { unreadable } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import { epochMsOf, instantAt } from '#domain/time/instant';
import { aCriterionId, aDay, aLinkedIssue, anAddress, aText } from './criteria-shape';
import { newerData, propertyCharactersAtMost } from '../record';

/** The form in which the property `waymark.criteria` is written. */
const criteriaDocumentForm = 1;

/** Milliseconds since 1970 that a date can hold. */
const someMs = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));

const aMark = v.tuple([v.pipe(v.number(), v.integer(), v.minValue(0)), someMs]);

const theRest = v.object({
  /** Claimed and decided: who, as a place in `p`, and when, in milliseconds since 1970. */
  c: v.exactOptional(aMark),
  d: v.exactOptional(aMark),
  e: v.exactOptional(anAddress),
  r: v.exactOptional(aText),
  a: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  u: v.exactOptional(aDay),
  /** The template, its line, and what that said. */
  t: v.exactOptional(v.tuple([aCriterionId, aCriterionId, v.string()])),
  k: v.exactOptional(aLinkedIssue),
});

const anItem = v.union([
  // The longer first: the shorter would read a longer one and drop the rest.
  v.tuple([aCriterionId, v.string(), aText, v.string(), theRest]),
  v.tuple([aCriterionId, v.string(), aText, v.string()]),
]);

const aDocument = v.object({
  v: v.literal(criteriaDocumentForm),
  n: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Whose criteria they are: a clone brings the property of another work item along. */
  of: v.exactOptional(v.string()),
  p: v.array(v.string()),
  i: v.array(anItem),
  /** The list when work started: a text only where it differs from the line that now has the id. */
  s: v.exactOptional(
    v.object({
      at: someMs,
      l: v.array(v.union([aCriterionId, v.tuple([aCriterionId, aText])])),
    }),
  ),
});

/** The document that the property holds; compact, since a property has 32,768 characters. */
export type CriteriaDocument = v.InferOutput<typeof aDocument>;

/** Criteria as a copy shows them, and the version of the record they were copied from. */
export type CopiedCriteria = { readonly version: number; readonly state: CriteriaState };

const letterByState: Readonly<Record<CriterionState, string>> = {
  open: 'o',
  claimed: 'c',
  accepted: 'a',
  rejected: 'r',
  waived: 'w',
};

const stateByLetter: Readonly<Record<string, CriterionState>> = {
  o: 'open',
  c: 'claimed',
  a: 'accepted',
  r: 'rejected',
  w: 'waived',
};

const flagsOf = (item: AcceptanceCriterion): string =>
  letterByState[item.state] +
  (item.kind === 'heading' ? 'h' : '') +
  (item.depth === 1 ? 'n' : '') +
  (item.isRequired ? '' : 'q') +
  (item.isLocked === true ? 'l' : '');

type Rest = v.InferOutput<typeof theRest>;

const originOf = ({ templateOrigin }: AcceptanceCriterion): Pick<Rest, 't'> => {
  if (templateOrigin === undefined) return {};
  const { templateId, lineId, mark } = templateOrigin;
  return { t: [templateId, lineId, mark ?? ''] };
};
type PlaceOf = (accountId: string) => number;

function restOf(item: AcceptanceCriterion, placeOf: PlaceOf): Rest {
  const mark = (by: string | undefined, at: string | undefined): [number, number] | undefined =>
    by === undefined || at === undefined ? undefined : [placeOf(by), epochMsOf(at)];
  const claimed = mark(item.claimedBy, item.claimedAt);
  const decided = mark(item.decidedBy, item.decidedAt);
  return {
    ...(claimed === undefined ? {} : { c: claimed }),
    ...(decided === undefined ? {} : { d: decided }),
    ...(item.evidenceUrl === undefined ? {} : { e: item.evidenceUrl }),
    ...(item.reason === undefined ? {} : { r: item.reason }),
    ...(item.assignee === undefined ? {} : { a: placeOf(item.assignee) }),
    ...(item.dueOn === undefined ? {} : { u: item.dueOn }),
    ...originOf(item),
    ...(item.linkedIssue === undefined ? {} : { k: item.linkedIssue }),
  };
}

/** What the property of this work item says of this state of the record. */
export function writeCriteriaDocument(
  state: CriteriaState,
  version: number,
  issueId?: IssueId,
): CriteriaDocument {
  const people: string[] = [];
  const placeOf: PlaceOf = (accountId) => {
    const known = people.indexOf(accountId);
    return known >= 0 ? known : people.push(accountId) - 1;
  };
  const items = state.items.map((item): CriteriaDocument['i'][number] => {
    const rest = restOf(item, placeOf);
    return Object.keys(rest).length === 0
      ? [item.id, item.order, item.text, flagsOf(item)]
      : [item.id, item.order, item.text, flagsOf(item), rest];
  });
  const textById = new Map(state.items.map((item) => [item.id, item.text]));
  const { started } = state;
  return {
    v: criteriaDocumentForm,
    n: version,
    ...(issueId === undefined ? {} : { of: issueId }),
    p: people,
    i: items,
    ...(started === undefined
      ? {}
      : {
          s: {
            at: epochMsOf(started.at),
            l: started.lines.map(({ id, text }): string | [string, string] =>
              textById.get(id) === text ? id : [id, text],
            ),
          },
        }),
  };
}

function readItem(
  [id, order, text, flags, rest]: readonly [string, string, string, string, Rest?],
  people: readonly string[],
): AcceptanceCriterion {
  const { c, d, e, r, a, u, t, k } = rest ?? {};
  const assignee = a === undefined ? undefined : people[a];
  const claimedBy = c === undefined ? undefined : people[c[0]];
  const decidedBy = d === undefined ? undefined : people[d[0]];
  return {
    id,
    text,
    kind: flags.includes('h') ? 'heading' : 'criterion',
    depth: flags.includes('n') ? 1 : 0,
    order,
    state: stateByLetter[flags.charAt(0)] ?? 'open',
    isRequired: !flags.includes('q'),
    ...(c === undefined || claimedBy === undefined
      ? {}
      : { claimedBy, claimedAt: instantAt(c[1]) }),
    ...(e === undefined ? {} : { evidenceUrl: e }),
    ...(d === undefined || decidedBy === undefined
      ? {}
      : { decidedBy, decidedAt: instantAt(d[1]) }),
    ...(r === undefined ? {} : { reason: r }),
    ...(assignee === undefined ? {} : { assignee }),
    ...(u === undefined ? {} : { dueOn: u }),
    ...(t === undefined ? {} : { templateOrigin: readOrigin(t) }),
    ...(flags.includes('l') ? { isLocked: true } : {}),
    ...(k === undefined ? {} : { linkedIssue: k }),
  };
}

const readOrigin = ([templateId, lineId, mark]: NonNullable<Rest['t']>) => ({
  templateId,
  lineId,
  ...(mark === '' ? {} : { mark }),
});

/**
 * Reads the property of this work item; what it says was decided is a claim of the copy until the
 * record agrees. Where it was written for another one, nothing in it is met or decided.
 */
export function parseCriteriaDocument(
  json: unknown,
  issueId?: IssueId,
): Result<CopiedCriteria, Problem> {
  if (hasNewerForm(json)) return refused(newerData());
  const outcome = v.safeParse(aDocument, json);
  if (!outcome.success) return refused(unreadable('list of criteria'));
  const { n, of, p, i, s } = outcome.output;
  const read = new Map(i.map((item) => [item[0], readItem(item, p)]));
  const state: CriteriaState = { items: inOrder([...read.values()]), deleted: [] };
  if (of !== undefined && issueId !== undefined && of !== issueId)
    return ok({ version: 0, state: { ...state, items: state.items.map(cleared) } });
  if (s === undefined) return ok({ version: n, state });
  const lines = s.l.map((line) =>
    typeof line === 'string'
      ? { id: line, text: read.get(line)?.text ?? '' }
      : { id: line[0], text: line[1] },
  );
  return ok({ version: n, state: { ...state, started: { at: instantAt(s.at), lines } } });
}

function hasNewerForm(json: unknown): boolean {
  return (
    typeof json === 'object' &&
    json !== null &&
    'v' in json &&
    typeof json.v === 'number' &&
    json.v > criteriaDocumentForm
  );
}

/** How many characters the property still takes with this list; negative when it does not fit. */
export const roomLeft = (state: CriteriaState): number =>
  propertyCharactersAtMost -
  JSON.stringify(writeCriteriaDocument(state, 999_999, '9999999999')).length;
