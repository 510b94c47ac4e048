import type { ReadinessFacts } from './facts';

const tools =
  /\b(figma\.com|sketch\.com|sketch\.cloud|balsamiq\.(cloud|com)|xd\.adobe\.com|invisionapp\.com|zeplin\.io|miro\.com)\b/i;
const files =
  /(\.(fig|sketch|xd|bmpr)$)|\b(mock-?ups?|wireframes?|design)\b.*\.(png|jpe?g|pdf|svg)$/i;

/** The addresses and file names that are a design: of the known tools, or containing the pattern. */
export function designLinks(facts: ReadinessFacts, pattern: string): readonly string[] {
  const wanted = pattern.toLowerCase();
  const isDesign = (url: string): boolean =>
    tools.test(url) || (wanted !== '' && url.toLowerCase().includes(wanted));
  const linked = [
    ...facts.description.links,
    ...(facts.outside.remoteLinks ?? []).map(({ url }) => url),
  ];
  return [
    ...linked.filter(isDesign),
    ...facts.issue.attachmentNames.filter((name) => files.test(name)),
  ];
}
