import type { Caller } from '../../caller';
import type { StoredIssue } from '../issue/types';
import type { Catalog } from '../issue/catalog';
import type { SearchableStore } from '../issue/store';
import type { Now } from './moment';

/** Where and for whom a query is evaluated. */
export type JqlContext = Now & {
  readonly store: SearchableStore;
  readonly catalog: Catalog;
  readonly caller: Caller;
  readonly accountId: string | undefined;
  readonly mayBrowse: (projectId: string) => boolean;
  /** May the asker find this work item? */
  readonly maySee: (issue: StoredIssue) => boolean;
  /** The ids of the saved filters that are being read, outermost first. */
  readonly openFilters?: readonly string[];
  /** Collects what is wrong with the query, each sentence once. */
  readonly complain: (sentence: string) => void;
};

/** What the values of a field are of: functions answer one of these. */
export type ValueKind =
  'user' | 'version' | 'sprint' | 'issue' | 'issueType' | 'project' | 'name' | 'text';

/** A field whose values are ids of something; several, one or none on a work item. */
export type ChoiceField = {
  readonly kind: 'choice';
  readonly name: string;
  readonly of: ValueKind;
  readonly valueOf: (issue: StoredIssue, slot: number) => string | readonly string[] | undefined;
  /** The ids that a written value means; empty when it means nothing that exists. */
  readonly resolve: (text: string) => readonly string[];
  /** True where `resolve` answers small letters and values are compared so. */
  readonly ignoresCase?: true;
  /** Jira's own sentence for a value that does not exist, where it has one for the field. */
  readonly unknown?: (text: string) => string;
  /** Below 0 when the work item's value comes before; absent where `<` and `>` are not supported. */
  readonly compare?: (issue: StoredIssue, value: string) => number | undefined;
  /** The name under which histories tell of it; absent where `was` and `changed` are not supported. */
  readonly history?: string;
  /** The name of a value, as histories write it. */
  readonly labelOf?: (id: string) => string | undefined;
  /** Where the field takes only some of the operators that choices take. */
  readonly only?: readonly string[];
};

export type MomentField = {
  readonly kind: 'moment';
  readonly name: string;
  readonly msOf: (issue: StoredIssue, slot: number) => number | undefined;
  /** True for calendar days, whose `msOf` answers midnight in UTC. */
  readonly isDay: boolean;
  readonly only?: readonly string[];
};

export type NumberField = {
  readonly kind: 'number';
  readonly name: string;
  readonly numberOf: (issue: StoredIssue, slot: number) => number | undefined;
  readonly only?: readonly string[];
};

export type TextField = {
  readonly kind: 'text';
  readonly name: string;
  readonly textsOf: (issue: StoredIssue, slot: number) => readonly string[];
  readonly only?: readonly string[];
};

/** A field as JQL sees it. */
export type JqlField = ChoiceField | MomentField | NumberField | TextField;

/** Whether the work item, which sits in that slot of memory, meets a clause. */
export type Predicate = (issue: StoredIssue, slot: number) => boolean;
