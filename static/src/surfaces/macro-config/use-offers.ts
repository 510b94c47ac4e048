import { useEffect, useState } from 'react';

/**
 * What a project offers to choose from; undefined while it is read, and where it cannot be.
 * `read` must be the same function at each call.
 */
export function useOffers<Offers>(
  project: string | undefined,
  read: (projectKey: string) => Promise<Offers>,
): Offers | undefined {
  const [offers, setOffers] = useState<Offers>();
  useEffect(() => {
    if (project === undefined) return;
    let isOver = false;
    setOffers(undefined);
    read(project).then(
      (found) => {
        if (!isOver) setOffers(found);
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [project, read]);
  return offers;
}
