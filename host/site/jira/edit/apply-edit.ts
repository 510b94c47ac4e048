import { fieldRefusal, jiraRefusal } from '../../route';
import { isObject } from '../body';
import type { JsonObject } from '../body';
import type { HistoryItem, IssuePatch } from '../issue/types';
import type { Jira } from '../jira-store';
import type { Editable, Editables, Subject } from './editable';
import { FieldFault } from './field-fault';
import { historyItem } from './history-item';

/** What an edit comes to: the patch of the store, and what the history says of it. */
export type Outcome = { readonly patch: IssuePatch; readonly items: readonly HistoryItem[] };

type Wish = { readonly fields?: unknown; readonly update?: unknown };

type Context = {
  readonly jira: Jira;
  readonly editables: Editables;
  readonly subject: Subject;
  /** The fields that this screen takes; absent for all of the project's. */
  readonly only?: readonly string[];
};

const offScreen = (id: string) =>
  `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`;

/**
 * Checks the `fields` and `update` of a request and answers what they change; nothing is written.
 * @throws {Refusal} 400 with one sentence for each field that cannot be set so.
 */
export function outcomeOf(context: Context, wish: Wish): Outcome {
  const errors: Record<string, string> = {};
  const wanted = new Map<string, unknown>();
  const note = (id: string, work: (editable: Editable) => unknown) => {
    const editable = findEditable(context, id);
    if (editable === undefined) errors[id] = offScreen(id);
    else
      try {
        wanted.set(id, work(editable));
      } catch (error) {
        if (!(error instanceof FieldFault)) throw error;
        errors[id] = error.message;
      }
  };
  for (const [id, value] of Object.entries(asObject(wish.fields)))
    note(id, (editable) => editable.parse(value, context.subject));
  for (const [id, operations] of Object.entries(asObject(wish.update)))
    if (wanted.has(id)) errors[id] = `Field '${id}' cannot appear in both 'fields' and 'update'`;
    else note(id, (editable) => afterOperations(editable, operations, context.subject));
  if (Object.keys(errors).length > 0) throw fieldRefusal(errors);
  return collect(context, wanted);
}

function findEditable(
  { jira, editables, subject, only }: Context,
  id: string,
): Editable | undefined {
  if (only?.includes(id) === false) return undefined;
  const editable = editables.find(id, subject.project);
  const { accountId, project } = subject;
  const isAllowed =
    editable?.permission === undefined ||
    jira.access.mayInProject(accountId, editable.permission, project.id);
  return isAllowed ? editable : undefined;
}

function asObject(value: unknown): JsonObject {
  if (value === undefined || value === null) return {};
  if (!isObject(value)) throw jiraRefusal(400, 'data was not an object');
  return value;
}

/** `[{ set }, { add }, { remove }]`, in order. */
function afterOperations(editable: Editable, operations: unknown, subject: Subject): unknown {
  if (!Array.isArray(operations)) throw new FieldFault('Operations must be an array.');
  let stored = editable.read(subject);
  for (const operation of operations as unknown[]) {
    const [name = '', value] = Object.entries(asObject(operation))[0] ?? [];
    if (name === 'set') stored = editable.parse(value, subject);
    else if ((name === 'add' || name === 'remove') && editable.isList === true) {
      const [one] = editable.parse([value], subject) as unknown[];
      const others = (stored as unknown[]).filter((entry) => !isSame(entry, one));
      stored = name === 'add' ? [...others, one] : others;
    } else throw new FieldFault(`The operation '${name}' is not supported for this field.`);
  }
  return stored;
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function collect({ editables, subject }: Context, wanted: ReadonlyMap<string, unknown>): Outcome {
  let patch: IssuePatch = {};
  const items: HistoryItem[] = [];
  for (const [id, after] of wanted) {
    const editable = editables.find(id, subject.project);
    if (editable === undefined) continue;
    const before = editable.read(subject);
    if (isSame(before, after)) continue;
    patch = merged(patch, editable.patch(after));
    items.push(historyItem(editable, editable.tell(before), editable.tell(after)));
  }
  return { patch, items };
}

/** One patch after the other. */
export function merged(first: IssuePatch, then: IssuePatch): IssuePatch {
  const custom = { ...first.custom, ...then.custom };
  const texts = { ...first.body?.texts, ...then.body?.texts };
  const body = { ...first.body, ...then.body };
  return {
    ...first,
    ...then,
    ...(Object.keys(custom).length === 0 ? {} : { custom }),
    ...(Object.keys(body).length === 0
      ? {}
      : { body: Object.keys(texts).length === 0 ? body : { ...body, texts } }),
  };
}
