import { bytesOf } from '../../libs/documents/testing/files.js';
import { openStory, type StoryWorld } from '../support/pages/story-world.js';

let world: StoryWorld;
beforeAll(async () => {
  world = await openStory('2025-10-20T10:00');
});
afterAll(() => world.close());

describe('a document that the office asks for', () => {
  it('is named with what is wrong, its term, and what happens if nothing is done; it is sent, and a receipt is there', async () => {
    const cardo = await world.signedIn('cardo');
    const home = await cardo.get('/ente');
    expect(home.text).toContain('Ora tocca a te');
    expect(home.text).toContain('Rispondi alla richiesta di integrazione');
    expect(home.text).toContain('Se non fai nulla: la verifica riprende senza i documenti chiesti.');
    const { rows } = await world.pool.query<{ id: string }>(
      `SELECT case_id AS id FROM deadline WHERE term = 'rescue' AND status = 'open'`,
    );
    const path = `/ente/pratiche/${rows[0]?.id ?? ''}`;
    const page = await cardo.get(path);
    expect(page.text).toMatch(/Che cosa ha chiesto l’ufficio.*Statuto vigente/);

    const form = await cardo.get(`${path}/compila/rescue.reply`);
    expect(form.document.querySelectorAll('input[type=file]')).toHaveLength(1);
    const field = form.document.querySelector('input[type=file]')?.getAttribute('name') ?? '';
    const summary = await cardo.upload(form, { act: 'next' }, [
      { field, name: 'statuto.pdf', bytes: bytesOf.pdf() },
    ]);
    expect(summary.url).toBe(`${path}/riepilogo/rescue.reply`);
    const receipt = await cardo.submit(summary, {}, 'main form[data-island=send]');
    expect(receipt.text).toContain('Inviata. L’abbiamo ricevuta.');
    expect(receipt.text).toContain('statuto.pdf');
    expect((await cardo.get(path)).text).toContain('Ora tocca al Comune');
  });
});
