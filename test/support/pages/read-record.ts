/** A lawyer before the record of the whole story, opened once for the specs of a file. */
import type { PageBrowser } from './browser.js';
import { openRecord, type RecordWorld } from './record-world.js';

export function readRecord() {
  const at = {} as { world: RecordWorld; lawyer: PageBrowser };
  beforeAll(async () => {
    at.world = await openRecord();
    at.lawyer = await at.world.signedIn('avvocatura');
  }, 300_000);
  afterAll(() => at.world.close());

  const read = async (url: string, who = at.lawyer): Promise<string> => {
    const page = await who.get(url);
    expect([url, page.status]).toEqual([url, 200]);
    return page.text;
  };
  return {
    at,
    read,
    application: (outcome: string) =>
      at.world.caseWhere(`workflow = 'expression-of-interest' AND outcome = '${outcome}'`),
    termination: () => at.world.caseWhere(`workflow = 'termination-notice'`),
  };
}
