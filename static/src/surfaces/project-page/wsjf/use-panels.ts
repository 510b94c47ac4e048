import type { Address } from '../../../bridge/address';
import { useAddressed } from './use-addressed';

/** What can open over the table, one at a time. */
export type PanelName = 'import' | 'together' | 'scenarios' | 'scale' | 'remap';

/** Which panel is open; kept in the address, so that a link or a reload opens it again. */
export type Panels = {
  readonly open: PanelName | undefined;
  /** What the panel stands on, for instance which session. */
  readonly detail: string | undefined;
  readonly show: (name: PanelName, detail?: string) => void;
  readonly close: () => void;
};

const names: readonly PanelName[] = ['import', 'together', 'scenarios', 'scale', 'remap'];

/** The panel that the address names. */
export function usePanels(address: Address): Panels {
  const [panel, setPanel] = useAddressed(address, 'panel');
  const [name, detail] = panel?.split('.') ?? [];
  const open = names.find((one) => one === name);
  return {
    open,
    detail: open === undefined ? undefined : detail,
    show(next, on) {
      setPanel(on === undefined ? next : `${next}.${on}`, 'push');
    },
    close() {
      setPanel('');
    },
  };
}
