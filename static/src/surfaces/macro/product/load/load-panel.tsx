import { useEffect, useRef } from 'react';
import type { CalendarDay } from '#domain/time/calendar-day';
import { LinkButton } from '../../../../components/link-button';
import { Refusal } from '../../../../components/refusal';
import type { Format } from '../../format';
import { texts as macroTexts } from '../../texts';
import { productTexts } from '../product-texts';
import '../product.css';
import './load.css';
import { LoadDesk } from './load-desk';
import { useKeptMetrics } from './use-load';

/** Brings numbers that Jira does not know: chosen or pasted, read in the browser, looked at, then kept. */
export default function LoadPanel(props: {
  readonly metricId: string | undefined;
  readonly projectId: string;
  readonly today: CalendarDay;
  readonly format: Format;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}) {
  const { metricId } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const { desk, problem, readAgain, setState } = useKeptMetrics(props.projectId);
  useEffect(() => {
    heading.current?.focus();
  }, [metricId]);
  return (
    <section className="wm-detail wm-load wm-no-print" aria-label={macroTexts.loadProduct}>
      <header>
        <h3 tabIndex={-1} ref={heading}>
          {macroTexts.loadProduct}
        </h3>
        <LinkButton onPress={props.onClose}>{productTexts.close}</LinkButton>
      </header>
      {problem === undefined ? null : (
        <Refusal {...problem}>
          <LinkButton onPress={readAgain}>{productTexts.again}</LinkButton>
        </Refusal>
      )}
      {desk?.mayChange === false ? <p>{productTexts.whoLoads}</p> : null}
      {desk?.mayChange === true ? (
        <LoadDesk {...props} state={desk.state} onState={setState} />
      ) : null}
    </section>
  );
}
