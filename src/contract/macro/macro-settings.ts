import * as v from 'valibot';
import type { FlowRule } from '#domain/flow/flow-rule';
import { defaultFlowRule } from '#domain/flow/flow-rule';
import { measureDefinitions } from '#domain/kpi/definitions';
import type { MeasureId, Target } from '#domain/kpi/kpi';
import type { ShownMetric } from '#domain/product/metric';

const ids = v.pipe(v.array(v.string()), v.maxLength(200));
const aRule = v.object({
  startedStatusIds: v.fallback(ids, []),
  finishedStatusIds: v.fallback(ids, []),
  activeStatusIds: v.fallback(ids, []),
  cancelledResolutions: v.fallback(ids, [...defaultFlowRule.cancelledResolutions]),
  dayCounting: v.fallback(v.picklist(['inclusive', 'elapsed']), 'inclusive'),
  percentileMethod: v.fallback(v.picklist(['nearestRank', 'linear']), 'nearestRank'),
});
const aTarget = v.object({
  value: v.pipe(v.number(), v.finite()),
  direction: v.picklist(['up', 'down', 'none']),
});

/** The project's rule for started and finished, from the section `flow` of its settings. */
export const readFlowRule = (section: unknown): FlowRule => {
  const outcome = v.safeParse(aRule, section);
  return outcome.success ? outcome.output : defaultFlowRule;
};

/** The project's targets by measure, from the section `kpi`; what cannot be read is left out. */
export function readTargets(section: unknown): ReadonlyMap<MeasureId, Target> {
  return new Map(
    [...readAllTargets(section)].filter(
      // Work is counted from 0; what was brought of the product may lie below.
      (entry): entry is [MeasureId, Target] => isMeasureId(entry[0]) && entry[1].value >= 0,
    ),
  );
}

/** Under which name the target of a product metric is kept: its id could be a measure’s. */
export const targetNameOf = ({ id }: Pick<ShownMetric, 'id'>): string => `product-${id}`;

/** All targets by name, those of product metrics too; what cannot be read is left out. */
export function readAllTargets(section: unknown): ReadonlyMap<string, Target> {
  const outcome = v.safeParse(v.object({ targets: v.record(v.string(), v.unknown()) }), section);
  if (!outcome.success) return new Map();
  const found = new Map<string, Target>();
  for (const [name, target] of Object.entries(outcome.output.targets)) {
    const read = v.safeParse(aTarget, target);
    if (read.success) found.set(name, read.output);
  }
  return found;
}

const isMeasureId = (id: string): id is MeasureId =>
  [...measureDefinitions.keys()].some((known) => known === id);
