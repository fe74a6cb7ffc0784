import { drafted, grouped, lead, mine, save, second, submit, submitted } from '../testing/application.js';
import * as demo from '../testing/demonstration.js';
import { expressionOfInterest } from './index.js';

const theirs = demo.partner('Ente Due');
const stranger = demo.partner('Ente Tre');
const declarations = { requirements: true, noExclusionCause: true, awareOfPenalties: true };
const confirm = (data = { declarations, mandate: demo.hash('d') }, by = theirs) => ({
  type: 'adhesion.confirm',
  by,
  at: '2027-02-08T12:00:00Z',
  data,
});
const withdraw = (by = mine) => ({
  type: 'application.withdraw',
  by,
  at: '2027-02-08T12:00:00Z',
  data: {},
});
const filed = () => submitted({}, grouped);

describe('a grouping', () => {
  it('is read by its members from when it is filed, and by nobody else', () => {
    const concerned = (context: unknown) =>
      (expressionOfInterest.concerns as unknown as (context: unknown) => readonly string[])(context);
    expect(concerned(drafted().after(save(grouped)).last.envelope.context)).toEqual([mine.onBehalfOf]);
    expect(concerned(filed().last.envelope.context)).toEqual([mine.onBehalfOf, second]);
    filed().when(confirm(undefined, stranger)).isRefusedFor('not-yours-organisation');
  });

  it('has each member declare for itself and give its mandate, once', () => {
    const confirmed = filed().when(confirm()).reaches('filed.submitted');
    expect(confirmed.last.envelope.context).toMatchObject({
      adhesions: { [second]: { declarations, mandate: demo.hash('d'), at: '2027-02-08T12:00:00Z' } },
    });
    filed().after(confirm()).when(confirm()).isRefusedFor('adhesionIsNew');
    filed()
      .when(confirm({ declarations: { ...declarations, requirements: false }, mandate: demo.hash('d') }))
      .isRefusedFor('memberDeclares');
  });

  it('asks its members to declare once it is filed, and tells the lead and the office who has', () => {
    const aboutIt = { application: '1', about: 'Avviso dimostrativo' };
    const filing = drafted().after(save(grouped)).when(submit());
    filing.owes({
      kind: 'notify',
      notice: 'adhesionAsked',
      to: [{ organisation: second }],
      data: aboutIt,
    });
    filed()
      .when(confirm())
      .owes({
        kind: 'notify',
        notice: 'adhesionConfirmed',
        to: [{ organisation: lead }, { role: 'procedure-officer' }],
        data: { ...aboutIt, confirmed: 1, members: 1 },
      });
    const alone = submitted().last.effects.flatMap((effect) =>
      effect.kind === 'notify' ? [effect.notice] : [],
    );
    expect(alone).toEqual(['receipt']);
  });

  it('is led by one: the others neither file nor withdraw, and the lead does not confirm for them', () => {
    filed().when(withdraw(theirs)).isRefusedFor('leadActs');
    filed().when(confirm(undefined, mine)).isRefusedFor('memberActs');
    filed().when(withdraw()).reaches('withdrawn');
    drafted()
      .after(save(grouped))
      .when({ ...submit(), by: theirs })
      .isRefusedFor('not-yours-organisation');
  });
});
