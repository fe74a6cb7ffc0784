import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('body')
export class Body {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') slug!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) municipality!: string | null;
}

@Entity('procedure')
export class ProcedureRecord {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'body_id' }) bodyId!: string;
  @Column('text') slug!: string;
  @Column('text') kind!: 'co-programming' | 'notice';
  @Column('text') title!: string;
  @Column('json') document!: unknown;
  @Column('json') warnings!: unknown;
  @Column('json') calendar!: unknown;
  @Column('uuid', { name: 'root_case_id' }) rootCaseId!: string;
  @Column('timestamptz', { name: 'loaded_at' }) loadedAt!: Date;
}

@Entity('programme')
export class Programme {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'procedure_id' }) procedureId!: string;
  @Column('text') code!: string;
  @Column('text') title!: string;
  @Column('int') position!: number;
  /** Euro cents; bigint arrives as text. */
  @Column('bigint', { name: 'contribution_cents' }) contributionCents!: string;
}

@Entity('organisation')
export class Organisation {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'tax_code', nullable: true }) taxCode!: string | null;
  @Column('text') kind!: string;
  @Column('boolean') demonstration!: boolean;
}
