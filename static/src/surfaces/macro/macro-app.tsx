import { useEffect, useMemo, useState } from 'react';
import type { MacroConfig } from '#contract/macro/macro-config';
import { todayIn } from '../../bridge/today';
import { Refusal } from '../../components/refusal';
import { without } from '#domain/without';
import { makeFormat } from './format';
import { ignoredWords } from './ignored-texts';
import { LiveMacro } from './live-macro';
import { findMacroPlace } from './macro-place';
import { texts } from './texts';

/** Where a macro stands and who looks at it. */
export type MacroWhere = {
  readonly accountId: string | undefined;
  readonly cloudId: string | undefined;
  readonly localId: string;
  readonly pageId: string | undefined;
  readonly locale: string;
  readonly timeZone: string;
};

/** The macro on a page: unset, or what its configuration asks for. */
export function MacroApp(props: {
  readonly config: MacroConfig;
  readonly ignored: readonly string[];
  readonly where: MacroWhere;
  readonly onReady: () => void;
}) {
  const { config, where, onReady } = props;
  const [asOf, setAsOf] = useState(config.asOf);
  const today = todayIn(where.timeZone);
  const format = useMemo(
    () => makeFormat(where.locale, where.timeZone, today),
    [where.locale, where.timeZone, today],
  );
  const shown = asOf === undefined ? without(config, 'asOf') : { ...config, asOf };
  useEffect(() => {
    if (config.project === undefined) onReady();
  }, [config.project, onReady]);
  if (config.project === undefined) return <Refusal {...texts.unset} />;
  return (
    <main className="wm-macro">
      {props.ignored.length === 0 ? null : (
        <p className="wm-quiet wm-ignored">{ignoredWords(props.ignored)}</p>
      )}
      <LiveMacro
        config={shown}
        where={where}
        place={findMacroPlace(config, where)}
        format={format}
        today={today}
        onReady={onReady}
        onAsOf={setAsOf}
      />
    </main>
  );
}
