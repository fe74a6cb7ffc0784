import { join } from 'node:path';
import type { Place } from './place.js';

/** Appended once to postgresql.conf: our settings, and after them those of the operator. */
export const include = "\ninclude_if_exists = 'iter.conf'\ninclude_if_exists = 'local.conf'\n";

export const forTheOperator = '# Your own settings of PostgreSQL: they win over those of iter.conf.\n';

/** The settings of the server. Words of statements stay out of its log: they may hold personal data. */
export function configuration(place: Place, port: number): string {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: socketDirectory(place),
    unix_socket_permissions: '0700',
    max_connections: 200,
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    default_text_search_config: 'pg_catalog.italian',
    log_statement: 'none',
    log_min_messages: 'warning',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    log_line_prefix: '%m [%p] ',
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${quoted(String(value))}`);
  return `# Written by Iter at every start: put your own settings in local.conf.\n${lines.join('\n')}\n`;
}

/** The name of a socket has room for some 100 bytes (sockaddr_un): with a longer path there is TCP only. */
function socketDirectory(place: Place): string {
  const directory = join(place.base, 'run');
  const fits = Buffer.byteLength(join(directory, '.s.PGSQL.65535')) <= 103;
  return fits && process.platform !== 'win32' ? directory : '';
}

const quoted = (value: string): string => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
