import { useCallback, useEffect, useState } from 'react';
import type { Address } from '../../../bridge/address';

/** One name of the page's address, and how to set it; follows the back and forward buttons. */
export type Addressed = readonly [
  value: string | undefined,
  set: (value: string, how?: 'push' | 'replace') => void,
];

/** What the address says under a name. */
export function useAddressed(address: Address, name: string): Addressed {
  const [value, setValue] = useState(() => address.read()[name]);
  useEffect(
    () =>
      address.listen(() => {
        setValue(address.read()[name]);
      }),
    [address, name],
  );
  const set = useCallback<Addressed[1]>(
    (next, how) => {
      address.write({ [name]: next }, how);
      setValue(next === '' ? undefined : next);
    },
    [address, name],
  );
  return [value, set];
}
