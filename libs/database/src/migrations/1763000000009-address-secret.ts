import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signs addresses that are sent to people; made here, and known to this database alone. */
export class AddressSecret1763000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE address_secret (single boolean PRIMARY KEY DEFAULT true CHECK (single), secret bytea NOT NULL);
      INSERT INTO address_secret (secret) VALUES (sha256((gen_random_uuid()::text || gen_random_uuid()::text)::bytea));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE address_secret');
  }
}
