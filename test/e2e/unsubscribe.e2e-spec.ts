import { randomUUID } from 'node:crypto';
import { dispatch, expandNotices, openMailer, readSettings } from '#notify';
import { openPages } from '../../apps/web/src/index.js';
import { createWorld, small, type World } from '../support/api/world.js';
import { headerOf, scriptedSmtp, type ScriptedSmtp } from '../support/notify/smtp.js';
import { PageBrowser } from '../support/pages/browser.js';

let world: World;
let smtp: ScriptedSmtp;

const owe = (notice: string, workflow: string) =>
  world.owner.query(
    `INSERT INTO notification (id, case_id, revision, notice, recipient_role, data, owed_at)
     SELECT $1, id, 1, $2, 'manager', '{}', iter_now() FROM case_file WHERE workflow = $3 LIMIT 1`,
    [randomUUID(), notice, workflow],
  );
const send = async () => {
  await expandNotices({ pool: world.pool, procedure: small });
  const mailer = openMailer({ url: smtp.url, from: 'iter@comune.example', connections: 1 });
  const composing = { procedure: small, base: world.origin };
  await dispatch({ pool: world.pool, composing, mailer, concurrency: 1 });
  mailer.close();
};
const off = async () => (await readSettings(world.pool, world.people.manager)).off;
const addressIn = (text: string) => headerOf(text, 'List-Unsubscribe').slice(1, -1);

beforeAll(async () => {
  world = await createWorld({ faces: [await openPages()] });
  smtp = await scriptedSmtp(() => 'accept');
  await world.owner.query(`UPDATE person SET demonstration = false WHERE display_name = 'manager'`);
  await owe('told', 'call');
  await send();
});
beforeEach(() => world.owner.query('DELETE FROM notification_preference'));
afterAll(async () => {
  await world.close();
  await smtp.close();
});

const letter = () => smtp.accepted[0]?.text ?? '';

describe('the address in a letter that may be switched off', () => {
  it('names nobody, and asks for confirmation before it changes anything', async () => {
    expect(headerOf(letter(), 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    const address = addressIn(letter());
    expect(address).not.toContain('manager');
    const browser = new PageBrowser(world.origin);
    const page = await browser.get(new URL(address).pathname);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Non inviarmi più questi messaggi');
    expect(page.text).not.toContain('manager@');
    expect(await off()).toEqual([]);
    const done = await browser.submit(page, {});
    expect(done.text).toContain('Fatto: questi messaggi non arriveranno più');
    expect(await off()).toEqual(['call.told']);
  });

  it.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'takes one POST of a mail program as %s, without a session and without an origin',
    async (type) => {
      const body = type.startsWith('multipart')
        ? '--x\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n'
        : 'List-Unsubscribe=One-Click';
      const post = () =>
        fetch(addressIn(letter()), { method: 'POST', body, headers: { 'content-type': type } });
      expect([(await post()).status, (await post()).status]).toEqual([200, 200]);
      expect(await off()).toEqual(['call.told']);
    },
  );

  it('is not there when it was not signed here', async () => {
    const address = addressIn(letter());
    const other = address.replace(/[0-9a-f-]{36}/, randomUUID());
    for (const wrong of [other, `${address.slice(0, -6)}AAAAAA`, `${world.origin}/disiscrizione/x`])
      expect((await fetch(wrong, { method: 'POST', body: new URLSearchParams() })).status).toBe(404);
    expect(await off()).toEqual([]);
  });
});
