import type { SaveStatus } from '#usecases/records/outbox';

/** How the saving of several records goes: as badly as the worst of them. */
export function worstOf(all: readonly SaveStatus[]): SaveStatus {
  const phases = ['saved', 'saving', 'retrying'] as const;
  return {
    phase: phases[Math.max(0, ...all.map(({ phase }) => phases.indexOf(phase)))] ?? 'saved',
    unsent: all.reduce((sum, { unsent }) => sum + unsent, 0),
    isKept: all.every(({ isKept }) => isKept),
  };
}
