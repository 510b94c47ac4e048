import { useRef, useState } from 'react';
import type { Problem } from '#domain/problem';
import type { SettingsChange } from '#domain/settings/apply-settings-change';
import { expecting, pathOfChange, settingChanged } from '#domain/settings/apply-settings-change';
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
  /** Changes that were not made as somebody else was faster; each until it is let go. */
  readonly late: readonly SettingsChange[];
  readonly letGo: (change: SettingsChange) => void;
  readonly change: (change: SettingsChange) => void;
  /** Of what is known to be saved. */
  readonly version: number;
  /** Takes over what was read again, unless it is older than what is known. */
  readonly offer: (version: number, settings: ProjectSettings) => void;
};

/**
 * Keeps the settings live; two people who change different settings keep both, and who is slower with the
 * same one is told.
 */
export function useSettings(opened: OpenedSettings): LiveSettings {
  const [problem, setProblem] = useState<Problem>();
  const [late, setLate] = useState<readonly SettingsChange[]>([]);
  const [isUsed, setUsed] = useState(false);
  const { status, outbox } = useOutbox({
    kind: settingsRecord,
    subjectId: opened.project.id,
    actor: () => ({
      accountId: opened.accountId,
      at: instantAt(Date.now()),
      abilities: opened.mayChange ? ['administer'] : [],
    }),
    onRefused: (change: SettingsChange, refused) => {
      if (refused.code === settingChanged)
        setLate((before) => [...besides(change, before), change]);
      else setProblem(refused);
    },
  });
  const isOffered = useRef(false);
  if (!isOffered.current) {
    isOffered.current = true;
    outbox.offer(opened.version, opened.settings);
  }
  return {
    settings: outbox.state(),
    version: outbox.version(),
    offer: outbox.offer,
    status,
    isUsed,
    problem,
    late,
    letGo: (change) => {
      setLate((before) => before.filter((each) => each !== change));
    },
    change: (change) => {
      const made = outbox.make(expecting(change, outbox.state()));
      setLate((before) => besides(change, before));
      setProblem(made.ok ? undefined : made.error);
      setUsed(true);
    },
  };
}

/** Those that say nothing of the setting that this one changes: of a setting, the last word is offered. */
const besides = (
  change: SettingsChange,
  late: readonly SettingsChange[],
): readonly SettingsChange[] =>
  late.filter((other) => pathOfChange(other).join('\n') !== pathOfChange(change).join('\n'));
