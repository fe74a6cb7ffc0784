import { readFile, writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { DataSource } from 'typeorm';
import { createApi } from '../../apps/api/src/create-api.js';
import { connectionOptions } from '#database';
import { loadProcedure } from '#engine';
import { digestOf } from '#ledger';
import { coDesign } from '#workflows';
import { freshDatabase } from '../support/postgres/index.js';

const kept = new URL('../../openapi.json', import.meta.url);

/** The document of the product. `ITER_WRITE_OPENAPI=1` keeps it; without, what is kept is compared with it. */
it('stands in openapi.json as it is served', async () => {
  const database = await freshDatabase();
  const dataSource = await new DataSource(
    connectionOptions({ url: database.applicationUrl, poolSize: 2 }),
  ).initialize();
  const procedure = loadProcedure(coDesign, digestOf);
  const api = await createApi({
    dataSource,
    procedure,
    wake: () => undefined,
    mode: 'service',
    logger: false,
  });
  await api.listen(0, '127.0.0.1');
  const answer = await fetch(`${await api.getUrl()}/openapi.json`);
  const served: unknown = await answer.json();
  await api.close();
  await dataSource.destroy();
  await database.drop();

  if (process.env['ITER_WRITE_OPENAPI'])
    await writeFile(kept, await format(JSON.stringify(served), { parser: 'json', printWidth: 110 }));
  expect(JSON.parse(await readFile(kept, 'utf8'))).toEqual(served);
});
