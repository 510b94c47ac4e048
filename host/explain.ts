import { ImportRefused } from './import/read-source';
import { StartRefused } from './command-line';

/** One sentence on why the site did not start, and what to do; undefined for a fault of ours. */
export function findExplanation(
  error: unknown,
  at: { port: number; data: string },
): string | undefined {
  if (error instanceof StartRefused || error instanceof ImportRefused) return error.message;
  const code = (error as { code?: unknown } | null)?.code;
  const port = String(at.port);
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken. Start with --port ${String(at.port + 1)}, or stop what uses it.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return 'This computer has no such address. Leave --host out, or give one of its own.';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_READONLY':
      return `The data folder ${at.data} cannot be read and written. Choose another with --data, or change its rights.`;
    case 'SQLITE_NOTADB':
    case 'SQLITE_CORRUPT':
      return `What is in ${at.data} is not a data folder of Waymark, or is damaged. Choose another with --data, or start with --reset.`;
    case 'SQLITE_BUSY':
      return `The data folder ${at.data} is in use. Stop the other site, or choose another with --data.`;
    default:
      return undefined;
  }
}
