import { AMBITO, COMUNE, edited, parsed } from '../../testing/example-files.js';
import { checkTogether, parseProcedureFile } from '../index.js';

const read = (file: string, text: string) => {
  const answer = parseProcedureFile(text, file);
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return { file, procedure: answer.procedure };
};
const comune = { file: COMUNE, procedure: parsed(COMUNE).procedure };
const ambito = { file: AMBITO, procedure: parsed(AMBITO).procedure };

describe('procedure files together', () => {
  it('warn of a linked procedure that none of them holds', () => {
    expect(checkTogether([comune])).toEqual([
      {
        code: 'linked-procedure-missing',
        file: COMUNE,
        path: 'procedure.linkedProcedures[0]',
        text: {
          it: 'La procedura collegata «co-progettazione-ambito-2026-2028» non è fra i file caricati.',
          en: 'The linked procedure «co-progettazione-ambito-2026-2028» is not among the loaded files.',
        },
      },
    ]);
  });

  it('warn of a link that the other procedure does not return', () => {
    const named =
      "linkedProcedures:\n    - { slug: co-progettazione-ambito-2026-2028, title: 'Avviso d’Ambito, contrasto alla povertà' }";
    const silent = read(COMUNE, edited(COMUNE, [named, 'linkedProcedures: []']));
    expect(checkTogether([silent, ambito]).map(({ code, file }) => [code, file])).toEqual([
      ['link-not-mutual', AMBITO],
    ]);
  });

  it('warn of a programme that the linked procedure does not hold', () => {
    const lost = read(AMBITO, edited(AMBITO, ['2026-2028/P4', '2026-2028/P9']));
    expect(checkTogether([comune, lost])).toMatchObject([
      { code: 'linked-programme-missing', file: AMBITO, path: 'programmes[0].links[2].to' },
    ]);
  });
});
