import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import webpack from 'webpack';

const root = process.cwd();

describe('the bundle that Forge makes of src/index.ts', () => {
  it('compiles as Forge compiles it, and its resolver answers', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-bundle-'));
    try {
      const stats = await bundle(folder);
      expect(stats.compilation.errors.map((error) => error.message)).toEqual([]);
      const app = createRequire(join(folder, 'index.cjs'))('./index.cjs') as {
        resolver: (request: unknown, runtime: unknown) => Promise<unknown>;
      };
      await expect(
        app.resolver(
          { call: { functionKey: 'no.such.question' }, context: {} },
          { principal: { accountId: 'acc-ana' } },
        ),
      ).rejects.toThrow('no definition');
      await expect(
        app.resolver({ call: { functionKey: 'record.apply', payload: 1 }, context: {} }, {}),
      ).resolves.toMatchObject({ ok: false, error: { code: 'SIGN_IN' } });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});

// Helpers

/** Options as Forge's bundler sets them: target node, ts-loader with the root tsconfig.json. */
function bundle(folder: string): Promise<webpack.Stats> {
  const compiler = webpack({
    mode: 'production',
    target: 'node',
    context: root,
    entry: { index: join(root, 'src/index.ts') },
    output: { path: folder, filename: 'index.cjs', libraryTarget: 'commonjs2' },
    resolve: { extensions: ['.tsx', '.ts', '.jsx', '.js', '.json'] },
    optimization: { minimize: false },
    performance: false,
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'ts-loader',
          options: { transpileOnly: true, configFile: join(root, 'tsconfig.json') },
        },
      ],
    },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error !== null || stats === undefined) reject(error ?? new Error('no bundle'));
        else resolve(stats);
      });
    });
  });
}
