import type { PastedList } from '#domain/criteria/text/pasted-list';

/**
 * The criteria in the text of a whole work item. What reads it is loaded when such a text is first pasted;
 * where that fails, all lines are taken as they are.
 */
export async function readTicket(text: string): Promise<PastedList | undefined> {
  try {
    const { readPastedTicket } = await import('#domain/criteria/text/pasted-ticket');
    return readPastedTicket(text);
  } catch {
    return undefined;
  }
}
