import type { LoadPlan } from '#domain/product/load/plan-load';
import { comparePoints } from '#domain/product/load/plan-load';
import type { MetricPoint } from '#domain/product/metric';
import type { Problem } from '#domain/problem';
import type { Result } from '#domain/result';
import { LinkButton } from '../../../../components/link-button';
import { productTexts } from '../product-texts';
import { loadTexts as texts } from './load-texts';

/** Loads what the preview shows; or why it cannot be. */
export function LoadActions(props: {
  readonly plan: LoadPlan | undefined;
  readonly preview: Result<number, Problem> | undefined;
  readonly problem: Problem | undefined;
  readonly before: readonly MetricPoint[];
  readonly isSaving: boolean;
  readonly onTake: () => void;
  readonly onClose: () => void;
}) {
  const { plan, preview, before } = props;
  const refused = props.problem ?? (preview?.ok === false ? preview.error : undefined);
  const points = plan?.read?.points;
  return (
    <>
      <p role="alert">{refused === undefined ? '' : `${refused.message} ${refused.remedy}`}</p>
      {plan === undefined || points === undefined ? null : (
        <div className="wm-actions">
          <button
            type="button"
            className="wm-button wm-button-primary"
            disabled={preview?.ok !== true || props.isSaving || isUnchanged(before, points)}
            onClick={props.onTake}
          >
            {texts.take(points.length, plan.step)}
          </button>
          <LinkButton onPress={props.onClose}>{productTexts.close}</LinkButton>
        </div>
      )}
    </>
  );
}

/** Would loading change nothing? */
function isUnchanged(before: readonly MetricPoint[], coming: readonly MetricPoint[]): boolean {
  const { added, changed } = comparePoints(before, coming);
  return added + changed === 0;
}
