import { useMemo } from 'react';
import type { Address } from '../../../../bridge/address';
import type { OptionalColumn } from '../grid/grid-column';
import { useAddressed } from '../use-addressed';

/** What a person may switch on beside the ranking; nothing of it changes a score. */
export type ViewName =
  | 'parent'
  | 'status'
  | 'due'
  | 'readiness'
  | 'closeCalls'
  | 'blocked'
  | 'feasible'
  | 'cutLine'
  | 'chart';

/** Which views are on. */
export type Views = {
  readonly on: ReadonlySet<ViewName>;
  readonly columns: ReadonlySet<OptionalColumn>;
  readonly flip: (name: ViewName) => void;
};

/** All views, in the order of the menu. */
export const viewNames: readonly ViewName[] = [
  'parent',
  'status',
  'due',
  'readiness',
  'closeCalls',
  'blocked',
  'feasible',
  'cutLine',
  'chart',
];

const columnsOf: Readonly<Partial<Record<ViewName, readonly OptionalColumn[]>>> = {
  parent: ['parent'],
  status: ['status'],
  due: ['due'],
  readiness: ['ready', 'criteria'],
};

/** The views that are on, kept in the address. */
export function useViews(address: Address): Views {
  const [shown, setShown] = useAddressed(address, 'view');
  const on = useMemo(() => {
    const kept = shown?.split('.') ?? [];
    return new Set(viewNames.filter((name) => kept.includes(name)));
  }, [shown]);
  const columns = useMemo(
    () => new Set(viewNames.flatMap((name) => (on.has(name) ? (columnsOf[name] ?? []) : []))),
    [on],
  );
  return {
    on,
    columns,
    flip(name) {
      const next = new Set(on);
      if (!next.delete(name)) next.add(name);
      setShown(viewNames.filter((one) => next.has(one)).join('.'));
    },
  };
}
