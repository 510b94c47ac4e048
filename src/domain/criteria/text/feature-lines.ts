import { findScenarioTitle, findStep } from './scenario';

/** Titles of the steps that come before each scenario. Source: Gherkin's own table of languages. */
const background =
  /^\s*(?:background|grundlage|hintergrund|voraussetzungen|vorbedingungen|contexte|antecedentes|fondo|contesto|contexto|cenário de fundo|achtergrond|założenia|предыстория|контекст|背景)\s*[:：]/iu;
const tags = /^\s*@[^\s@]+(?:\s+@[^\s@]+)*\s*$/u;
const language = /^\s*#\s*language\s*:/iu;
const part = /^\s*(?:feature|rule|funktionalität|regel|fonctionnalité|règle)\s*[:：]/iu;

const isTitle = (line: string): boolean => findScenarioTitle(line) !== undefined || part.test(line);

const isStep = (line: string): boolean => findStep(line, 'given') !== undefined;

/** Where the first line that says something stands, from a place on. */
const writtenFrom = (lines: readonly string[], from: number): number => {
  const at = lines.findIndex((line, index) => index >= from && line.trim() !== '');
  return at < 0 ? lines.length : at;
};

/** The line after the steps of a background; undefined where none begins. */
function endOfBackground(lines: readonly string[], at: number): number | undefined {
  if (!background.test(lines[at] ?? '')) return undefined;
  const first = writtenFrom(lines, at + 1);
  if (!isStep(lines[first] ?? '')) return undefined;
  const end = lines.findIndex((line, index) => index > first && (isTitle(line) || tags.test(line)));
  return end < 0 ? undefined : end;
}

/**
 * The lines of a `.feature` text as its scenarios stand alone: the steps of a background before those
 * of each, without tags and the note on its language. Other text stays as it is.
 */
export function withoutFeatureFrame(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => findScenarioTitle(line) !== undefined)) return lines;
  const kept: string[] = [];
  let before: readonly string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const end = endOfBackground(lines, at);
    if (end !== undefined) {
      before = lines.slice(at + 1, end).filter((step) => step.trim() !== '');
      at = end - 1;
    } else if (!language.test(line) && !tags.test(line)) {
      kept.push(line);
      if (findScenarioTitle(line) !== undefined) kept.push(...before);
    }
  }
  return kept;
}
