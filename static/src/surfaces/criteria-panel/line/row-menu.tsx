import type { AcceptanceCriterion } from '#domain/criteria/acceptance-criterion';
import { FlowMenu } from '../flow-menu';
import type { RowAct } from './row-acts';
import type { RowMay } from './row-entries';
import { rowEntries } from './row-entries';

/** Everything that one does rarely with a line. */
export function RowMenu(props: {
  readonly item: AcceptanceCriterion;
  readonly may: RowMay;
  readonly label: string;
  readonly choose: (act: RowAct) => void;
}) {
  const { item, may, label, choose } = props;
  const entries = () =>
    rowEntries(item, may).map((entry) => ({
      label: entry.label,
      choose: () => {
        choose(entry.act);
      },
    }));
  return <FlowMenu label={label} entries={entries} />;
}
