import type { IssueTables } from './tables';
import type { History, HistoryItem } from './types';

/** One change of one field, with who made it and when. */
export type FieldChange = {
  readonly item: HistoryItem;
  readonly atMs: number;
  readonly authorId: string | undefined;
};

/** The changes of a field by work item, oldest first. */
export type FieldChanges = ReadonlyMap<string, readonly FieldChange[]>;

/** The histories seen field by field, read at the first question and kept up to date. */
export type ChangeLog = {
  /** By the field's id (`status`) or name (`Sprint`), in any letter case. */
  readonly changesOf: (field: string) => FieldChanges;
  readonly add: (issueId: string, history: History) => void;
  /** Forgets what was read; the next question reads anew. */
  readonly forget: () => void;
};

/** A view by field over the stored histories. */
export function createChangeLog(tables: IssueTables): ChangeLog {
  let byField: Map<string, Map<string, FieldChange[]>> | undefined;

  const enter = (issueId: string, history: History) => {
    for (const item of history.items) {
      const change = { item, atMs: history.createdMs, authorId: history.authorId };
      for (const name of new Set([item.fieldId.toLowerCase(), item.field.toLowerCase()])) {
        const issues = byField?.get(name) ?? new Map<string, FieldChange[]>();
        byField?.set(name, issues);
        const changes = issues.get(issueId);
        if (changes === undefined) issues.set(issueId, [change]);
        else changes.push(change);
      }
    }
  };
  const read = () => {
    byField = new Map();
    for (const { issueId, history } of tables.allHistories()) enter(issueId, history);
    for (const issues of byField.values())
      for (const changes of issues.values()) changes.sort((a, b) => a.atMs - b.atMs);
    return byField;
  };

  return {
    changesOf: (field) => (byField ?? read()).get(field.toLowerCase()) ?? new Map(),
    add: (issueId, history) => {
      if (byField !== undefined) enter(issueId, history);
    },
    forget: () => {
      byField = undefined;
    },
  };
}
