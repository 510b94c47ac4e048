import type { App } from './app';

/** What a macro is exported with. */
export type MacroExport = {
  readonly moduleKey: string;
  readonly exportType: 'pdf' | 'word' | 'other';
  /** The macro's `context.extension`: its content, space and configuration. */
  readonly extension: Readonly<Record<string, unknown>>;
  /** Leaves `payload.config` out: documentation does not promise it. */
  readonly isWithoutConfig?: boolean;
};

/**
 * Calls the macro's `adfExport` as the platform does for PDF, Word and page history: nobody is there.
 * @throws With the function's message, or when the macro exports nothing.
 */
export async function exportMacro(app: App, asked: MacroExport): Promise<unknown> {
  const module = app.findModule(asked.moduleKey);
  const functionKey = module?.adfExport?.function;
  if (functionKey === undefined) {
    throw new Error(`The macro ${asked.moduleKey} has no adfExport, so an export shows nothing.`);
  }
  const { config, ...context } = asked.extension;
  const outcome = await app.run(
    { functionKey, module },
    {
      exportType: asked.exportType,
      context,
      ...(asked.isWithoutConfig === true ? {} : { config }),
    },
  );
  if (!outcome.ok) throw new Error(outcome.message);
  return JSON.parse(outcome.result ?? 'null') as unknown;
}
