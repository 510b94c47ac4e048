import { oncePerDescription } from './description-digest';
import type { ReadinessFacts } from './facts';

const tools =
  /\b(figma\.com|sketch\.com|sketch\.cloud|balsamiq\.(cloud|com)|xd\.adobe\.com|invisionapp\.com|zeplin\.io|miro\.com)\b/i;
const files =
  /(\.(fig|sketch|xd|bmpr)$)|\b(mock-?ups?|wireframes?|design)\b.*\.(png|jpe?g|pdf|svg)$/i;

const isOfTool = (url: string): boolean => tools.test(url);
const toolsIn = oncePerDescription(({ links }) => links.filter(isOfTool));

/** The addresses and file names that are a design: of the known tools, or containing the pattern. */
export function designLinks(facts: ReadinessFacts, pattern: string): readonly string[] {
  const { attachmentNames } = facts.issue;
  const { remoteLinks = [] } = facts.outside;
  if (pattern === '' && remoteLinks.length === 0 && attachmentNames.length === 0)
    return toolsIn(facts.description);
  const wanted = pattern.toLowerCase();
  const isDesign = (url: string): boolean =>
    isOfTool(url) || (wanted !== '' && url.toLowerCase().includes(wanted));
  const linked = [...facts.description.links, ...remoteLinks.map(({ url }) => url)];
  return [...linked.filter(isDesign), ...attachmentNames.filter((name) => files.test(name))];
}
