import { posix } from 'node:path';
import { countLines } from '../../scripts/count-lines.mjs';
import { importsOf, sourceFiles, textOf } from './source-files';

const layers = [
  'src/domain',
  'src/contract',
  'src/ports',
  'src/usecases',
  'src/atlassian',
  'src/forge',
  'static',
  'host',
  'bench',
  'test',
] as const;
type Layer = (typeof layers)[number];

/** What each layer may import of the others; itself always. */
const allowed: Record<Layer, readonly Layer[]> = {
  'src/domain': [],
  'src/contract': ['src/domain'],
  'src/ports': ['src/domain', 'src/contract'],
  'src/usecases': ['src/domain', 'src/contract', 'src/ports'],
  'src/atlassian': ['src/domain', 'src/contract', 'src/ports'],
  'src/forge': ['src/domain', 'src/contract', 'src/ports', 'src/usecases', 'src/atlassian'],
  static: ['src/domain', 'src/contract', 'src/ports', 'src/usecases', 'src/atlassian'],
  host: ['src/contract', 'src/domain'],
  bench: layers,
  test: layers,
};

/** Pure libraries that the domain may use. */
const pureLibraries = ['fractional-indexing', 'd3-array', 'd3-scale', 'd3-shape'];

const files = ['src', 'static/src', 'host']
  .flatMap(sourceFiles)
  .filter((path) => !path.endsWith('.test.ts'));

describe('imports', () => {
  it.each(layers.slice(0, 8))('%s imports only what is below it', (layer) => {
    const wrong = files
      .filter((path) => layerOf(path) === layer)
      .flatMap((path) => targetsOf(path).map((target) => ({ path, target })))
      .filter(({ target }) => {
        const other = layerOf(target);
        return other !== undefined && other !== layer && !allowed[layer].includes(other);
      })
      .map(({ path, target }) => `${path} → ${target}`);
    expect(wrong).toEqual([]);
  });

  it('keeps the domain to itself and pure libraries', () => {
    const wrong = files
      .filter((path) => layerOf(path) === 'src/domain')
      .flatMap((path) => importsOf(path).map((name) => ({ path, name })))
      .filter(({ name }) => !name.startsWith('.') && !pureLibraries.includes(name))
      .map(({ path, name }) => `${path} → ${name}`);
    expect(wrong).toEqual([]);
  });

  it('lets the host share only the contract and time with the app', () => {
    const wrong = files
      .filter((path) => layerOf(path) === 'host')
      .flatMap((path) => targetsOf(path).map((target) => ({ path, target })))
      .filter(({ target }) => target.startsWith('src/'))
      .filter(({ target }) => !/^src\/(contract|domain\/time)\//.test(target))
      .map(({ path, target }) => `${path} → ${target}`);
    expect(wrong).toEqual([]);
  });

  it('talks to the platform from static/src/bridge only', () => {
    const wrong = files
      .filter((path) => path.startsWith('static/src/') && !path.startsWith('static/src/bridge/'))
      .filter((path) => path !== 'static/src/components/surface-root.tsx')
      .filter((path) => importsOf(path).some((name) => name.startsWith('@forge/')));
    expect(wrong).toEqual([]);
  });

  it('has no cycles', () => {
    expect(cyclesIn(files)).toEqual([]);
  });

  it('has no barrels and no drawers', () => {
    const drawers = /(^|\/)(utils?|helpers?|common|lib|misc|shared)(\/|\.tsx?$)/;
    const barrels = files.filter(
      (path) => path.endsWith('/index.ts') && path !== 'src/index.ts' && isBarrel(path),
    );
    expect([...files.filter((path) => drawers.test(path)), ...barrels]).toEqual([]);
  });
});

describe('files', () => {
  it('have at most 250 lines', () => {
    const long = ['src', 'static/src', 'host', 'test', 'bench']
      .flatMap(sourceFiles)
      .map((path) => ({ path, lines: textOf(path).split('\n').length - 1 }))
      .filter(({ lines }) => lines > 250)
      .map(({ path, lines }) => `${path}: ${lines}`);
    expect(long).toEqual([]);
  });

  it('keep the host smaller than the app: at most 40 % of the lines that are no tests', () => {
    expect(countLines().share).toBeLessThanOrEqual(0.4);
  });
});

// Helpers

const seams: Record<string, Layer> = {
  '#domain/': 'src/domain',
  '#contract/': 'src/contract',
  '#usecases/': 'src/usecases',
  '#atlassian/': 'src/atlassian',
};

function layerOf(path: string): Layer | undefined {
  return layers.find((layer) => path.startsWith(`${layer}/`));
}

/** The project's own files that a file imports, without their endings. */
function targetsOf(path: string): readonly string[] {
  return importsOf(path).flatMap((name) => resolved(path, name) ?? []);
}

/** The file, without its ending, that a name stands for in the project; undefined for packages. */
function resolved(path: string, name: string): string | undefined {
  if (name.startsWith('.')) return posix.normalize(posix.join(posix.dirname(path), name));
  const seam = Object.keys(seams).find((prefix) => name.startsWith(prefix));
  return seam === undefined ? undefined : `${seams[seam] ?? ''}/${name.slice(seam.length)}`;
}

function cyclesIn(paths: readonly string[]): readonly string[] {
  const fileByName = new Map(paths.map((path) => [path.replace(/\.tsx?$/, ''), path]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]) => {
    if (trail.includes(path)) {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const target of targetsOf(path).filter((name) => !isTypeOnly(path, name))) {
      const file = fileByName.get(target);
      if (file !== undefined) visit(file, [...trail, path]);
    }
    done.add(path);
  };
  for (const path of paths) visit(path, []);
  return cycles;
}

/** Types that know each other are no cycle at run time. */
function isTypeOnly(path: string, target: string): boolean {
  const statements = textOf(path).matchAll(
    /(import|export)( type)?\b[^'";]*?from\s*['"]([^'"]+)['"]/g,
  );
  const about = [...statements].filter((match) => resolved(path, match[3] ?? '') === target);
  return about.length > 0 && about.every((match) => match[2] !== undefined);
}

const isBarrel = (path: string): boolean =>
  textOf(path)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .every((line) => /^export .* from /.test(line));
