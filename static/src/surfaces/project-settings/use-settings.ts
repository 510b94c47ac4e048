import { useRef, useState } from 'react';
import type { Problem } from '#domain/problem';
import type { SettingsChange } from '#domain/settings/apply-settings-change';
import type { ProjectSettings } from '#domain/settings/settings';
import { instantAt } from '#domain/time/instant';
import type { SaveStatus } from '#usecases/records/outbox';
import { settingsRecord } from '#usecases/records/settings-record';
import { useOutbox } from '../../outbox/use-outbox';
import type { OpenedSettings } from './open-settings';

/** The settings as they stand on the page, and the way to change them: one setting at a time. */
export type LiveSettings = {
  readonly settings: ProjectSettings;
  readonly status: SaveStatus;
  readonly isUsed: boolean;
  readonly problem: Problem | undefined;
  readonly change: (change: SettingsChange) => void;
};

/** Keeps the settings live; two people who change different settings keep both. */
export function useSettings(opened: OpenedSettings): LiveSettings {
  const [problem, setProblem] = useState<Problem>();
  const [isUsed, setUsed] = useState(false);
  const { status, outbox } = useOutbox({
    kind: settingsRecord,
    subjectId: opened.project.id,
    actor: () => ({
      accountId: opened.accountId,
      at: instantAt(Date.now()),
      abilities: opened.mayChange ? ['administer'] : [],
    }),
    onRefused: (_: SettingsChange, refused) => {
      setProblem(refused);
    },
  });
  const isOffered = useRef(false);
  if (!isOffered.current) {
    isOffered.current = true;
    outbox.offer(opened.version, opened.settings);
  }
  return {
    settings: outbox.state(),
    status,
    isUsed,
    problem,
    change: (change) => {
      const made = outbox.make(change);
      setProblem(made.ok ? undefined : made.error);
      setUsed(true);
    },
  };
}
