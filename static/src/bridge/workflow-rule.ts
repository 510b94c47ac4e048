type Bridge = {
  readonly callBridge: (command: string, payload: unknown) => Promise<unknown>;
};

/**
 * Tells Jira how to ask for the configuration when the administrator saves the rule. It is the command
 * that `workflowRules.onConfigure` of `@forge/jira-bridge` sends; that package is not needed for one call.
 */
export async function answerConfiguration(onConfigure: () => Promise<string>): Promise<void> {
  const { __bridge } = globalThis as { readonly __bridge?: Bridge };
  await __bridge?.callBridge('setWorkflowRuleConfigurationCallback', { data: { onConfigure } });
}
