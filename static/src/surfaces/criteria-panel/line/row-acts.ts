import type { Person } from '#domain/issue/issue';

/** What is asked under a line before it is done. */
export type RowQuestion = 'reject' | 'waive' | 'evidence' | 'assign' | 'setDue';

/** What one can do with one line. `ask` opens the little form for it. */
export type RowAct =
  | { readonly do: 'tick' | 'untick' | 'accept' | 'reopen' | 'delete' | 'edit' | 'addBelow' }
  | { readonly do: 'moveUp' | 'moveDown' | 'toggleRequired' | 'toggleHeading' | 'nest' }
  | { readonly do: 'removeEvidence' | 'makeSubtask' | 'makeLinked' }
  | { readonly do: 'ask'; readonly for: RowQuestion }
  | { readonly do: 'assign'; readonly accountId: string | null }
  | { readonly do: 'setDue'; readonly dueOn: string | null }
  | { readonly do: 'waive' | 'evidence'; readonly text: string }
  /** `tell` is whom a comment mentions; without it there is none. */
  | { readonly do: 'reject'; readonly text: string; readonly tell?: readonly Person[] };
