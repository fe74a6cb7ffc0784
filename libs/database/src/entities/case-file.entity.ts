import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A running or finished workflow inside a procedure. Read-only here: it is written by `record_steps` alone. */
@Entity('case_file')
export class CaseFile {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'procedure_id' }) procedureId!: string;
  @Column('uuid', { name: 'parent_id', nullable: true }) parentId!: string | null;
  @Column('uuid', { name: 'root_id' }) rootId!: string;
  @Column('text') workflow!: string;
  @Column('int', { name: 'workflow_version' }) workflowVersion!: number;
  @Column('text', { name: 'workflow_hash' }) workflowHash!: string;
  @Column('text') key!: string;
  @Column('text') title!: string;
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId!: string | null;
  @Column('text', { name: 'programme_code', nullable: true }) programmeCode!: string | null;
  @Column('int') revision!: number;
  @Column('text') state!: string;
  @Column('text') status!: 'active' | 'done';
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('timestamptz', { name: 'opened_at' }) openedAt!: Date;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
}
