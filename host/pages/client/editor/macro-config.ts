/** What a macro is configured with. */
export type MacroConfig = Readonly<Record<string, unknown>>;

/** What `view.submit` sent: a configuration, or why the platform refuses it. */
export type Submitted =
  { readonly config: MacroConfig; readonly isKeptOpen: boolean } | { readonly refusal: string };

/**
 * Reads what a configuration frame submitted, by the platform's rules: JSON without null and without
 * lists within lists, and each list of one kind.
 */
export function readSubmitted(payload: unknown): Submitted {
  if (!isRecord(payload)) return { refusal: 'INVALID_PAYLOAD' };
  const { config } = payload;
  if (!isRecord(config) || !isAllowed(config)) return { refusal: 'INVALID_CONFIG' };
  return { config, isKeptOpen: payload['keepEditing'] === true };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isAllowed(value: unknown): boolean {
  if (Array.isArray(value))
    return (
      new Set(value.map((one) => typeof one)).size <= 1 &&
      value.every((one) => !Array.isArray(one) && isAllowed(one))
    );
  if (isRecord(value)) return Object.values(value).every(isAllowed);
  return ['string', 'number', 'boolean'].includes(typeof value);
}
