-- AlterTable
ALTER TABLE "raw_observations" ADD COLUMN     "pool_address" TEXT,
ADD COLUMN     "pool_chain" TEXT;

-- CreateIndex
CREATE INDEX "identity_records_contracts_idx" ON "identity_records" USING GIN ("contracts" jsonb_path_ops);

-- CreateIndex
CREATE INDEX "identity_records_other_ids_idx" ON "identity_records" USING GIN ("other_ids" jsonb_path_ops);
