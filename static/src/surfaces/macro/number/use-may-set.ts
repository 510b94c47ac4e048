import { useContext, useEffect, useState } from 'react';
import { backend } from '../../../bridge/backend';
import { SharedReadsContext } from '../shared-reads';

/** May this person change Waymark's settings of the project; undefined until the answer has come. */
export function useMaySet(projectId: string): boolean | undefined {
  const { share } = useContext(SharedReadsContext);
  const [maySet, setMaySet] = useState<boolean>();
  useEffect(() => {
    let isOver = false;
    void share(`abilities ${projectId}`, async () => {
      const answer = await backend('record.read', { kind: 'settings', subjectId: projectId });
      return answer.ok && answer.value.abilities.includes('administer');
    }).then(
      (may) => {
        if (!isOver) setMaySet(may);
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [projectId, share]);
  return maySet;
}
