import { findProjectInLink, parseMacroConfig } from '#contract/macro/macro-config';
import { readPageContext } from '../../bridge/context';
import { tellMacroReady } from '../../bridge/macro';
import { writeNumbersFor } from '../../charts/written';
import { startSurface } from '../../components/surface-root';
import '../../charts/timeline.css';
import './macro.css';
import { MacroApp } from './macro-app';

startSurface(readPageContext, (context) => {
  const { extension } = context;
  writeNumbersFor(context.locale);
  const read = parseMacroConfig(extension.config);
  const pasted = findProjectInLink(extension.autoConvertLink ?? '', context.siteUrl);
  const project = read.config.project ?? pasted;
  return (
    <MacroApp
      config={project === undefined ? read.config : { ...read.config, project }}
      ignored={read.ignored}
      where={{
        accountId: context.accountId,
        cloudId: context.cloudId,
        localId: context.localId,
        pageId: extension.content?.id,
        locale: context.locale,
        timeZone: context.timezone,
      }}
      onReady={tellMacroReady}
    />
  );
});
