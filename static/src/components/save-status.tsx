import type { SaveStatus } from '#usecases/records/outbox';

/** How the changes on this page stand, in words; announced politely when it changes. */
export function SaveStatusText({
  status,
  isUsed,
}: {
  readonly status: SaveStatus;
  /** Whether anything was changed here: before that there is nothing to say. */
  readonly isUsed: boolean;
}) {
  return (
    <span className="wm-quiet" role="status" aria-live="polite">
      {isUsed || status.phase !== 'saved' ? wordsFor(status) : ''}
    </span>
  );
}

function wordsFor({ phase, isKept }: SaveStatus): string {
  if (phase === 'saved') return 'Saved';
  if (phase === 'saving') return isKept ? 'Saving…' : 'Saving… Keep this page open.';
  return isKept ? 'Not saved yet – retrying' : 'Not saved yet – retrying. Keep this page open.';
}
