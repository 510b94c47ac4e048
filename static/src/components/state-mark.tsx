/** A tick, a cross or a question mark, drawn so that no font decides whether it is seen. */
export function StateMark({ state }: { readonly state: 'yes' | 'no' | 'unknown' }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" fill="none" stroke="currentColor" aria-hidden>
      {state === 'yes' && <path d="M2 6.5 5 9.5 10 3" strokeWidth="1.8" />}
      {state === 'no' && <path d="M3 3 9 9M9 3 3 9" strokeWidth="1.8" />}
      {state === 'unknown' && <path d="M2.5 6H9.5" strokeWidth="1.8" />}
    </svg>
  );
}
