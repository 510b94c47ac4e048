import { useEffect, useRef } from 'react';
import type { CellAgreement } from '#domain/scoring/session/new-agreements';
import { newAgreements } from '#domain/scoring/session/new-agreements';
import type { Session } from '#domain/scoring/session/session';

/**
 * Tells of what the others in the room agree on while one is in it. What was agreed before one came was
 * loaded with the rows, or replaced since.
 */
export function useHeardAgreements(
  session: Session | undefined,
  self: string | undefined,
  onHeard: (heard: CellAgreement) => void,
): void {
  const known = useRef<Session | undefined>(undefined);
  useEffect(() => {
    const before = known.current;
    known.current = session;
    if (before === undefined || session === undefined) return;
    for (const heard of newAgreements(before, session))
      if (heard.agreement.by !== self) onHeard(heard);
  }, [session, self, onHeard]);
}
