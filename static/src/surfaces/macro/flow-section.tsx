import type { ShownFlow } from '#domain/roadmap/macro-view';
import FlowCharts from '../../charts/flow-charts';
import '../../charts/flow-charts.css';
import type { Format } from './format';
import { texts } from './texts';

/** The flow charts in this macro's words. */
export default function FlowSection(props: { readonly flow: ShownFlow; readonly format: Format }) {
  const { flow } = texts;
  return (
    <FlowCharts
      flow={props.flow}
      words={{ ...flow, asTable: texts.asTable, days: texts.days, dayOf: props.format.day }}
    />
  );
}
