import { Inject } from '@nestjs/common';
import { ITER, Needs, Problem, type Iter } from '#door';
import { findCase } from '#reading';
import { redirect, type PageAnswer } from '../page/page.js';
import { GetPage, Pages } from '../page/pages.decorator.js';
import { Visiting, type Visit } from '../page/visit.js';
import { isId, viewerIn } from './seen-case.js';
import { verificationPage } from './verification.page.js';

/** From a code on paper to the record that it belongs to. */
@Pages('verifica')
export class VerificationController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @GetPage()
  @Needs('session')
  async look(@Visiting() visit: Visit): Promise<PageAnswer> {
    const code = (visit.query.get('codice') ?? '').trim().toLowerCase();
    if (code === '') return verificationPage(visit, { code, found: null });
    const hash = /^[0-9a-f]{64}$/.test(code);
    if (!hash && !isId(code)) return verificationPage(visit, { code, found: 'bad-code' });
    const found = hash ? await this.caseOf(code) : code;
    const seen = found !== null && (await this.sees(visit, found));
    return seen
      ? redirect(`/pratiche/${found}/verifica`)
      : verificationPage(visit, { code, found: 'nothing' });
  }

  private async caseOf(hash: string): Promise<string | null> {
    const { rows } = await this.iter.pool.query<{ case_id: string }>(
      'SELECT case_id FROM ledger_entry WHERE hash = $1',
      [Buffer.from(hash, 'hex')],
    );
    return rows[0]?.case_id ?? null;
  }

  /** What is not for this reader is answered as what is not there. */
  private async sees(visit: Visit, id: string): Promise<boolean> {
    try {
      await findCase(this.iter, viewerIn(visit), id);
      return true;
    } catch (error) {
      if (error instanceof Problem) return false;
      throw error;
    }
  }
}
