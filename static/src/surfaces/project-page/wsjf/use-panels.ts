import { useEffect, useState } from 'react';
import type { Address } from '../../../bridge/address';

/** What can open over the table, one at a time. */
export type PanelName = 'import' | 'together' | 'scenarios' | 'scale';

/** Which panel is open; kept in the address, so that a link or a reload opens it again. */
export type Panels = {
  readonly open: PanelName | undefined;
  /** What the panel stands on, for instance which session. */
  readonly detail: string | undefined;
  readonly show: (name: PanelName, detail?: string) => void;
  readonly close: () => void;
};

const names: readonly PanelName[] = ['import', 'together', 'scenarios', 'scale'];

const readPanel = (address: Address) => {
  const [name, detail] = address.read()['panel']?.split('.') ?? [];
  const open = names.find((one) => one === name);
  return { open, detail: open === undefined ? undefined : detail };
};

/** The panel that the address names. */
export function usePanels(address: Address): Panels {
  const [panel, setPanel] = useState(() => readPanel(address));
  useEffect(
    () =>
      address.listen(() => {
        setPanel(readPanel(address));
      }),
    [address],
  );
  return {
    ...panel,
    show(open, detail) {
      address.write({ panel: detail === undefined ? open : `${open}.${detail}` }, 'push');
      setPanel({ open, detail });
    },
    close() {
      address.write({ panel: '' });
      setPanel({ open: undefined, detail: undefined });
    },
  };
}
