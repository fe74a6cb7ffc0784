import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One step of one case, for ever. The columns are copies of what `body` says; `iter verify` compares them. */
@Entity('ledger_entry')
export class LedgerEntry {
  @PrimaryColumn('uuid', { name: 'case_id' }) caseId!: string;
  @PrimaryColumn('int') revision!: number;
  @Column('bigint') seq!: string;
  @Column('text', { name: 'command_id' }) commandId!: string;
  @Column('text') event!: string;
  @Column('uuid', { name: 'actor_person', nullable: true }) actorPerson!: string | null;
  @Column('text', { name: 'actor_role' }) actorRole!: string;
  @Column('uuid', { name: 'on_behalf_of', nullable: true }) onBehalfOf!: string | null;
  @Column('timestamptz', { name: 'occurred_at' }) occurredAt!: Date;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  @Column('bytea') body!: Buffer;
  @Column('bytea', { name: 'previous_hash' }) previousHash!: Buffer;
  @Column('bytea') hash!: Buffer;
}

@Entity('act')
export class ActRecord {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'procedure_id' }) procedureId!: string;
  @Column('uuid', { name: 'case_id', nullable: true }) caseId!: string | null;
  @Column('int', { nullable: true }) revision!: number | null;
  @Column('text') type!: string;
  @Column('text') body!: string;
  @Column('text', { nullable: true }) number!: string | null;
  @Column('date', { name: 'adopted_on', nullable: true }) adoptedOn!: string | null;
  @Column('date', { name: 'effective_on', nullable: true }) effectiveOn!: string | null;
  @Column('text', { nullable: true }) title!: string | null;
  @Column('text', { name: 'legal_basis', nullable: true }) legalBasis!: string | null;
  @Column('text', { name: 'document_hash', nullable: true }) documentHash!: string | null;
}

@Entity('deadline')
export class Deadline {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('text') term!: string;
  @Column('text') key!: string;
  @Column('text') expires!: string;
  /** A window in which an act may be contested or undone: it outlives its case. */
  @Column('boolean', { name: 'is_window' }) isWindow!: boolean;
  @Column('text') status!: 'open' | 'suspended' | 'expired' | 'met' | 'refused';
  @Column('timestamptz', { name: 'due_at' }) dueAt!: Date;
  /** The last moment to act, as people read it: at most the instant at which the clock asks. */
  @Column('timestamptz', { name: 'act_by' }) actBy!: Date;
  @Column('text', { name: 'owner_role', nullable: true }) ownerRole!: string | null;
  @Column('uuid', { name: 'owner_organisation', nullable: true }) ownerOrganisation!: string | null;
  @Column('text', { array: true }) awaits!: string[];
  @Column('json') derivation!: unknown;
  @Column('text') norm!: string;
  @Column('int', { name: 'opened_revision' }) openedRevision!: number;
  @Column('int') moves!: number;
  @Column('timestamptz', { name: 'moved_at', nullable: true }) movedAt!: Date | null;
  @Column('timestamptz', { name: 'opened_at' }) openedAt!: Date;
  @Column('int', { name: 'closed_revision', nullable: true }) closedRevision!: number | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
  @Column('json', { nullable: true }) refusal!: unknown;
}

@Entity('notification')
export class Notification {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('int') revision!: number;
  @Column('text') notice!: string;
  @Column('text', { name: 'recipient_role', nullable: true }) recipientRole!: string | null;
  @Column('uuid', { name: 'recipient_organisation', nullable: true }) recipientOrganisation!: string | null;
  @Column('json') data!: unknown;
  @Column('timestamptz', { name: 'owed_at' }) owedAt!: Date;
  @Column('text') status!: string;
}

@Entity('tell')
export class Tell {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'from_case' }) fromCase!: string;
  @Column('int', { name: 'from_revision' }) fromRevision!: number;
  @Column('uuid', { name: 'to_case' }) toCase!: string;
  @Column('text') event!: string;
  @Column('json') data!: unknown;
  @Column('text') status!: 'owed' | 'delivered' | 'refused';
  @Column('timestamptz', { name: 'owed_at' }) owedAt!: Date;
  @Column('json', { nullable: true }) refusal!: unknown;
}
