import { useEffect, useState } from 'react';
import { mayChangeSettings } from '../change-settings';

/** May this person change Waymark's settings of the project? Undefined until it is known. */
export function useMayChangeSettings(projectId: string): boolean | undefined {
  const [may, setMay] = useState<boolean | undefined>();
  useEffect(() => {
    let isGone = false;
    mayChangeSettings(projectId).then(
      (answer) => {
        if (!isGone) setMay(answer);
      },
      // Nobody is kept from trying because Waymark did not answer this: adopting says why it was not done.
      () => {
        if (!isGone) setMay(true);
      },
    );
    return () => {
      isGone = true;
    };
  }, [projectId]);
  return may;
}
