import { ImportRefused } from './import/read-source';
import { StartRefused } from './command-line';

/** One sentence on why the site did not start, and what to do; undefined for a fault of ours. */
export function findExplanation(
  error: unknown,
  at: { port: number; data: string },
): string | undefined {
  if (error instanceof StartRefused || error instanceof ImportRefused) return error.message;
  const code = codeOf(error);
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
      return `The data folder ${at.data} is in use: Waymark seems to run already. Stop it, or choose another folder with --data.`;
    default:
      return undefined;
  }
}

/** The code of an error; libsql gives none when it cannot open a file, and says so in words. */
function codeOf(error: unknown): unknown {
  if (error instanceof Error && error.message.startsWith('ConnectionFailed'))
    return 'SQLITE_CANTOPEN';
  return (error as { code?: unknown } | null)?.code;
}
