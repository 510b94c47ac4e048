import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseIssue } from '#atlassian/jira/issue/parse-issue';
import type { MacroConfig } from '#contract/macro/macro-config';
import { presetOf } from '#contract/macro/macro-config';
import type { FieldChange } from '#domain/flow/history';
import type { FlowRule } from '#domain/flow/flow-rule';
import { defaultFlowRule } from '#domain/flow/flow-rule';
import type { StatusCategory, Version } from '#domain/issue/issue';
import { chartIds, measureIds } from '#domain/kpi/kpi';
import { defaultSettings } from '#domain/settings/settings';
import { buildMacroView } from '#usecases/macro/build-macro-view';

/** One work item as its site answered it. */
export type Raw = {
  id: string;
  key: string;
  fields: {
    created: string;
    issuetype: { name: string; subtask: boolean };
    status: { id: string; name: string; statusCategory: { key: StatusCategory } };
    resolution: { name: string } | null;
    resolutiondate: string | null;
    duedate?: string | null;
    fixVersions: RawVersion[];
    versions?: RawVersion[];
    closedSprints?: RawSprint[] | null;
  };
  properties?: Record<string, unknown>;
  changelog?: {
    histories: {
      created: string;
      items: { field: string; from: string | null; to: string | null }[];
    }[];
  };
  _ext?: { storyPoints?: number };
};
export type RawVersion = { id: string; name: string; released: boolean; releaseDate?: string };
export type RawSprint = {
  id: number;
  name: string;
  state: string;
  startDate: string;
  endDate: string;
  completeDate?: string;
};

const data = process.env['WAYMARK_DATA'] ?? '../shared';

/** The work items of one real project. */
export const readRaws = (name: string): Raw[] =>
  gunzipSync(readFileSync(join(data, `data/${name}.jsonl.gz`)))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Raw);

/** The answers of one real Cloud site, in the zone of whoever asked: +0800. */
export const readCloud = (): Raw[] =>
  (
    JSON.parse(readFileSync(join(data, 'data/cloud-shape-devlake/api_issues.json'), 'utf8')) as {
      data: Raw;
    }[]
  ).map((each) => each.data);

/** The changes of some fields, as the macro is given them. */
export const changesOf = (raw: Raw, fields: readonly string[]): FieldChange[] =>
  (raw.changelog?.histories ?? [])
    .flatMap(({ created, items }) =>
      items
        .filter(({ field }) => fields.includes(field))
        .map(({ field, from, to }) => ({
          at: new Date(created).toISOString(),
          fieldId: field.toLowerCase(),
          ...(from === null ? {} : { from }),
          ...(to === null ? {} : { to }),
        })),
    )
    .sort((one, other) => one.at.localeCompare(other.at));

const field = (id: string) => ({ id, name: id });

/** The macro with every number and chart, over these work items as of a day in UTC. */
export function showAll(
  raws: readonly Raw[],
  given: {
    asOf: string;
    histories: ReadonlyMap<string, readonly FieldChange[]>;
    categories: ReadonlyMap<string, StatusCategory>;
    versions?: readonly Version[];
    /** What the project's settings say of it; else the usual. */
    rule?: Partial<FlowRule>;
    config?: Partial<MacroConfig>;
  },
) {
  const { asOf, histories, categories, versions = [], rule = {}, config = {} } = given;
  return buildMacroView(
    { ...presetOf('team'), project: 'REAL', cards: measureIds, charts: chartIds, ...config },
    {
      project: { id: '1', key: 'REAL', name: 'A real project' },
      issues: raws.map((raw) =>
        parseIssue(raw, { sprint: field('sprints'), estimate: field('points') }),
      ),
      histories,
      categories,
      statusNames: new Map(raws.map(({ fields }) => [fields.status.id, fields.status.name])),
      versions,
      settings: {
        ...defaultSettings,
        sections: { flow: { ...defaultFlowRule, ...rule } },
      },
    },
    { today: asOf, now: `${asOf}T12:00:00.000Z`, timeZone: 'UTC' },
  );
}
