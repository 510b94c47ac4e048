/** Takes a scenario once what is there is kept; where its weights are refused, nothing is left behind. */
export async function adoptScenario(steps: {
  readonly keepBefore: () => Promise<boolean>;
  readonly forgetBefore: () => Promise<boolean>;
  readonly takeWeights: () => Promise<boolean>;
  readonly takeNumbers: () => void;
}): Promise<boolean> {
  if (!(await steps.keepBefore())) return false;
  if (!(await steps.takeWeights())) {
    // Nothing was replaced: there is nothing from before to keep.
    await steps.forgetBefore();
    return false;
  }
  steps.takeNumbers();
  return true;
}
