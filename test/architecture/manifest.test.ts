import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ProcessorBuilder, ValidationTypes } from '@forge/manifest';
import { parse } from 'yaml';
import { calls } from '#atlassian/calls';
import type { Call } from '#atlassian/calls/call';
import { platformScopes } from '#atlassian/calls/platform-scopes';
import { scopeTable } from './scope-table';

type Manifest = {
  readonly permissions: { readonly scopes: readonly string[]; readonly external?: unknown };
  readonly resources: readonly { readonly key: string; readonly entry: Record<string, string> }[];
  readonly modules: Record<string, readonly Record<string, unknown>[]> & {
    readonly function: readonly { readonly key: string; readonly handler: string }[];
  };
};

const manifest = parse(readFileSync('manifest.yml', 'utf8')) as Manifest;
const allCalls: readonly Call[] = Object.values(calls);

describe('manifest.yml', () => {
  it('passes the whole of Forge’s own validation', async () => {
    const outcome = await ProcessorBuilder.instance()
      .withValidation(ValidationTypes.FULL)
      .withOptions({ deprecatedRuntimes: [] })
      .build()
      .process('manifest.yml');
    expect(outcome.errors).toEqual([]);
  });

  it('names exactly the handlers that src/index.ts exports', () => {
    const named = manifest.modules.function.map(({ handler }) => handler.replace('index.', ''));
    const exported = [...readFileSync('src/index.ts', 'utf8').matchAll(/export \{ ([^}]+) \}/g)]
      .flatMap((match) => (match[1] ?? '').split(','))
      .map((name) => name.trim().split(' as ').at(-1));
    expect(exported.sort()).toEqual(named.sort());
  });

  it('has a page and a built file for every resource entry', () => {
    const missing = manifest.resources
      .flatMap(({ entry }) => Object.values(entry))
      .flatMap((file) => [`static/${file}`, `static/build/${file}`])
      .filter((path) => !existsSync(path));
    expect(missing).toEqual([]);
  });

  it('lets nothing leave the site', () => {
    expect(manifest.permissions.external).toBeUndefined();
    expect(Object.keys(manifest.modules)).not.toContain('webtrigger');
  });

  it('asks for exactly the scopes that the calls and modules need', () => {
    const needed = new Set([
      ...allCalls.flatMap(({ scopes }) => scopes),
      ...Object.keys(platformScopes),
    ]);
    expect([...manifest.permissions.scopes].sort()).toEqual([...needed].sort());
  });

  it('gives every scope its reason in the README', () => {
    const readme = readFileSync('README.md', 'utf8');
    const between = /(<!-- scopes -->\n)[^]*(\n<!-- \/scopes -->)/;
    const written = readme.replace(between, (_, before: string, after: string) =>
      [before, scopeTable(), after].join('\n'),
    );
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync('README.md', written);
    expect(readFileSync('README.md', 'utf8')).toContain(scopeTable());
  });
});
