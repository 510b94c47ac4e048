import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Clock } from '../clock';
import type { Installation } from '../forge/installation';
import type { Manifest } from '../forge/manifest';
import type { Caller } from '../site/caller';
import type { Dates } from './layout/dates';
import { datesIn, usualZone } from './layout/dates';
import type { PageSite, SiteClient } from './site-client';
import { createSiteClient } from './site-client';

/** One of the people that a visitor can be, with what they may do in a few words. */
export type Visitor = {
  readonly accountId: string;
  readonly displayName: string;
  readonly role: string;
  /** In which Jira tells them when something was; absent where the site does not say. */
  readonly timeZone?: string | undefined;
  readonly email?: string | undefined;
  /** For basic auth on REST. */
  readonly token?: string | undefined;
};

/** What the pages are made of. */
export type PageParts = {
  readonly site: PageSite;
  readonly clock: Clock;
  readonly manifest: Manifest;
  readonly installation: Installation;
  /** The people under “View as”; anonymous is added. */
  readonly visitors: () => readonly Visitor[];
  readonly panels: PanelShelf;
  /** Absent where a real site stands behind. */
  readonly workflows?: WorkflowShelf;
  /** Prints a macro as the export would; answers ADF, or undefined when the app does not. */
  readonly exportMacro: (ask: MacroExport) => Promise<unknown>;
  /** The project's folder, where style, scripts and icons are read. */
  readonly root: string;
  /** How far a sample that was worked in is behind, and how it is brought to today. */
  readonly sample: SampleAge;
  /** Some work item was created after the site's day: `--as-of` sets the clock and takes nothing back. */
  readonly holdsLaterWork: boolean;
  /** Set when a real site stands behind: shown instead of the local copy's name. */
  readonly realSite?: RealSite | undefined;
};

/** How old the dates of the sample are. */
export type SampleAge = {
  /** Whole weeks; 0 for a sample that stands around today, and for any other site. */
  readonly daysBehind: () => number;
  readonly bringToToday: () => void;
};

/** The real site behind the pages, and as whom it is read. */
export type RealSite = {
  readonly name: string;
  readonly account: string;
  readonly isReadOnly: boolean;
};

/** Which panels of the app a work item shows. */
export type PanelShelf = {
  readonly isPinned: (projectId: string, moduleKey: string) => boolean;
  readonly isAdded: (issueId: string, moduleKey: string) => boolean;
  readonly add: (issueId: string, moduleKey: string) => void;
  readonly remove: (issueId: string, moduleKey: string) => void;
};

/** A rule of the app on one transition of a workflow, with what its frame was saved with. */
export type Rule = {
  readonly workflowId: string;
  readonly transitionId: string;
  readonly moduleKey: string;
  readonly config?: string | undefined;
};

/** The transitions of a project's workflow and the app's rules on them. */
export type WorkflowShelf = {
  readonly stepsOf: (projectId: string) => readonly {
    readonly workflowId: string;
    readonly transitionId: string;
    readonly name: string;
    readonly to: { readonly name: string; readonly category: string };
    readonly rule: Rule | undefined;
  }[];
  readonly setRule: (at: Pick<Rule, 'workflowId' | 'transitionId'>, rule: Rule | undefined) => void;
};

/** What `adfExport` is called with. */
export type MacroExport = {
  readonly moduleKey: string;
  readonly exportType: 'pdf' | 'word' | 'other';
  readonly extension: Readonly<Record<string, unknown>>;
};

/** Light, dark, or as the person's computer has it. */
export type ColorMode = 'light' | 'dark' | 'auto';

/** Everything about one request that a page needs. */
export type Look = {
  readonly parts: PageParts;
  readonly rest: SiteClient;
  readonly caller: Caller;
  readonly visitor: Visitor;
  readonly colorMode: ColorMode;
  readonly nowMs: number;
  /** Days and moments as the visitor reads them. */
  readonly dates: Dates;
  /** Path and query of this page. */
  readonly here: string;
};

/** Someone who is not logged in. */
export const anonymous: Visitor = {
  accountId: 'anonymous',
  displayName: 'Anonymous',
  role: 'not logged in',
};

/** Whether a real site is only looked at: its pages then offer nothing that would change it. */
export const isOnlyRead = ({ parts }: Pick<Look, 'parts'>): boolean =>
  parts.realSite?.isReadOnly === true;

const usual = 'acc-ana';

/** Reads from the cookies who looks and how. */
export function lookOf(context: Context, parts: PageParts): Look {
  const asked = getCookie(context, 'waymark_person') ?? usual;
  const visitors = parts.visitors();
  const visitor =
    asked === anonymous.accountId
      ? anonymous
      : (visitors.find(({ accountId }) => accountId === asked) ??
        visitors.find(({ accountId }) => accountId === usual) ??
        visitors[0] ??
        anonymous);
  const caller: Caller =
    visitor === anonymous
      ? { kind: 'anonymous', viaApp: false }
      : { kind: 'person', accountId: visitor.accountId, viaApp: false };
  const mode = getCookie(context, 'waymark_theme');
  const url = new URL(context.req.url);
  return {
    parts,
    caller,
    visitor,
    rest: createSiteClient(parts.site, caller, url.origin),
    colorMode: mode === 'light' || mode === 'dark' ? mode : 'auto',
    nowMs: parts.clock.now(),
    dates: datesIn(visitor.timeZone ?? usualZone),
    here: url.pathname + url.search,
  };
}
