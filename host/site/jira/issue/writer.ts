import type { Database } from '../../../store/database';
import type { ChangeLog } from './change-log';
import type { IssueMemory } from './memory';
import type { Sequences } from './sequence';
import type { IssueTables } from './tables';
import type { History, IssueChange, StoredIssue, StoredLink } from './types';

/** Where an issue store writes to. */
export type WriterParts = {
  readonly db: Database;
  readonly tables: IssueTables;
  readonly memory: IssueMemory;
  readonly changeLog: ChangeLog;
  readonly sequences: Sequences;
};

/** What writes a change to the tables and the memory, all of it or nothing. */
export type Writer = ReturnType<typeof createWriter>;

/** A writer over the tables and the memory. */
export function createWriter({ db, tables, memory, changeLog, sequences }: WriterParts) {
  const listeners = new Set<(change: IssueChange) => void>();
  let undo: (() => void)[] | undefined;
  const takeBack = (step: () => void) => void undo?.push(step);

  return {
    listen: (listener: (change: IssueChange) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell: (change: IssueChange) => {
      for (const listener of listeners) listener(change);
    },
    atomically: <T>(work: () => T): T => {
      if (undo !== undefined) return work();
      const steps: (() => void)[] = [];
      undo = steps;
      try {
        return db.transaction(() => {
          const answer = work();
          sequences.save();
          return answer;
        });
      } catch (error) {
        for (const step of steps.reverse()) step();
        changeLog.forget();
        throw error;
      } finally {
        undo = undefined;
      }
    },
    save: (issue: StoredIssue) => {
      const before = memory.find(issue.id);
      tables.putIssue(issue);
      takeBack(() => {
        if (before === undefined) memory.drop(issue.id);
        else memory.put(before);
      });
      memory.put(issue);
    },
    remove: (issue: StoredIssue) => {
      const keys = new Set(memory.index.columns.map((column) => column.propertyKey));
      const properties = [...keys].map((key) => [key, tables.findProperty(issue.id, key)] as const);
      tables.remove(issue.id);
      memory.drop(issue.id);
      changeLog.forget();
      takeBack(() => {
        memory.put(issue);
        for (const [key, json] of properties) memory.putProperty(issue.id, key, json);
      });
    },
    writeHistory: (issueId: string, content: Omit<History, 'id'>): History => {
      const history = { id: sequences.next('id'), ...content };
      tables.addHistory(issueId, history);
      changeLog.add(issueId, history);
      return history;
    },
    /** Answers the value before. */
    saveProperty: (id: string, key: string, json: string | undefined): string | undefined => {
      const before = tables.findProperty(id, key);
      if (json === undefined) tables.deleteProperty(id, key);
      else tables.putProperty(id, key, json);
      takeBack(() => {
        memory.putProperty(id, key, before);
      });
      memory.putProperty(id, key, json);
      return before;
    },
    saveOldKey: (key: string, id: string) => {
      tables.putOldKey(key, id);
      memory.putOldKey(key, id);
    },
    saveLink: (link: StoredLink) => {
      tables.putLink(link);
      memory.putLink(link);
      takeBack(() => {
        memory.dropLink(link.id);
      });
    },
    removeLink: (link: StoredLink) => {
      tables.deleteLink(link.id);
      memory.dropLink(link.id);
      takeBack(() => {
        memory.putLink(link);
      });
    },
  };
}
