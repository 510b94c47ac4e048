import {
  findProjectInLink,
  parseMacroConfig,
  writeMacroConfig,
} from '#contract/macro/macro-config';
import { readPageContext } from '../../bridge/context';
import { submitMacroConfig } from '../../bridge/macro';
import { writeNumbersFor } from '../../charts/written';
import { startSurface } from '../../components/surface-root';
import '../../charts/timeline.css';
import '../macro/macro.css';
import './macro-config.css';
import { ConfigApp } from './config-app';

startSurface(readPageContext, (context) => {
  const { extension } = context;
  writeNumbersFor(context.locale);
  const { config } = parseMacroConfig(extension.config);
  const project =
    config.project ?? findProjectInLink(extension.autoConvertLink ?? '', context.siteUrl);
  return (
    <ConfigApp
      initial={project === undefined ? config : { ...config, project }}
      isInserting={extension.macro?.isInserting ?? config.project === undefined}
      spaceKey={extension.space?.key}
      where={{ locale: context.locale, timeZone: context.timezone }}
      viewer={`${context.cloudId ?? ''} ${context.accountId ?? ''}`}
      onSubmit={(chosen) => submitMacroConfig(writeMacroConfig(chosen))}
    />
  );
});
