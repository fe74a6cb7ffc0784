#!/usr/bin/env node
import 'reflect-metadata';
import { CommanderError } from 'commander';
import { CliFailure, EXIT } from './failure.js';
import { program } from './program.js';

/** Runs one command. No stack trace reaches a person: what cannot be explained has a message and where to look. */
async function run(): Promise<number> {
  try {
    await (await program(process.argv[2])).parseAsync(process.argv);
    return typeof process.exitCode === 'number' ? process.exitCode : 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT.usage;
    return await tell(error);
  }
}

async function tell(error: unknown): Promise<number> {
  const say = (message: string, remedy: string) => process.stderr.write(`${message}\nProva: ${remedy}\n`);
  if (error instanceof CliFailure) {
    say(error.message, error.remedy);
    return error.exitCode;
  }
  const { EmbeddedFailure, ForeignSchema } = await import('#database');
  if (error instanceof EmbeddedFailure) {
    process.stderr.write(`${error.message}\n`);
    return EXIT.unreachable;
  }
  if (error instanceof ForeignSchema) {
    process.stderr.write(`${error.message}\n`);
    return EXIT.failed;
  }
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'ETIMEDOUT') {
    say(`La base dati non risponde (${code}).`, 'controllare DATABASE_URL e che PostgreSQL sia acceso.');
    return EXIT.unreachable;
  }
  say(
    `Qualcosa non ha funzionato: ${message ?? String(error)}`,
    'rilanciare con ITER_DEBUG=1 per i dettagli.',
  );
  if (process.env['ITER_DEBUG']) console.error(error);
  return EXIT.failed;
}

/** Whoever reads may have had enough (`iter case list | head -1`): that is no failure. */
function endQuietlyWhenNobodyReads(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
}

endQuietlyWhenNobodyReads();
process.exitCode = await run();
