-- AlterTable
ALTER TABLE "grading_models" ADD COLUMN     "base_id" TEXT,
ADD COLUMN     "note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "valid_from" DATE;

-- AlterTable
ALTER TABLE "latest_values" ADD COLUMN     "blacklistable" REAL,
ADD COLUMN     "burned_30d_share" REAL,
ADD COLUMN     "bus_factor" REAL,
ADD COLUMN     "buyback_30d_usd" DOUBLE PRECISION,
ADD COLUMN     "cloned_contract" REAL,
ADD COLUMN     "creator_share" REAL,
ADD COLUMN     "engagement_24h" REAL,
ADD COLUMN     "funding_usd" DOUBLE PRECISION,
ADD COLUMN     "hidden_owner" REAL,
ADD COLUMN     "issue_response_days" REAL,
ADD COLUMN     "launchpad" REAL,
ADD COLUMN     "locked_supply_share" REAL,
ADD COLUMN     "lp_lock_days" REAL,
ADD COLUMN     "product_live" REAL,
ADD COLUMN     "releases_90d" REAL,
ADD COLUMN     "repository_age_days" REAL,
ADD COLUMN     "roadmap_done" REAL,
ADD COLUMN     "roadmap_milestones" REAL,
ADD COLUMN     "sniper_share" REAL,
ADD COLUMN     "tax_modifiable" REAL,
ADD COLUMN     "team_public" REAL,
ADD COLUMN     "tvl" DOUBLE PRECISION,
ADD COLUMN     "upgradeable" REAL;

-- AlterTable
ALTER TABLE "market" ADD COLUMN     "model_id" TEXT;

-- AlterTable
ALTER TABLE "signals" ADD COLUMN     "price" DOUBLE PRECISION;

-- AlterTable
ALTER TABLE "snapshots" ADD COLUMN     "blacklistable" REAL,
ADD COLUMN     "burned_30d_share" REAL,
ADD COLUMN     "bus_factor" REAL,
ADD COLUMN     "buyback_30d_usd" DOUBLE PRECISION,
ADD COLUMN     "cloned_contract" REAL,
ADD COLUMN     "creator_share" REAL,
ADD COLUMN     "engagement_24h" REAL,
ADD COLUMN     "funding_usd" DOUBLE PRECISION,
ADD COLUMN     "hidden_owner" REAL,
ADD COLUMN     "issue_response_days" REAL,
ADD COLUMN     "launchpad" REAL,
ADD COLUMN     "locked_supply_share" REAL,
ADD COLUMN     "lp_lock_days" REAL,
ADD COLUMN     "product_live" REAL,
ADD COLUMN     "releases_90d" REAL,
ADD COLUMN     "repository_age_days" REAL,
ADD COLUMN     "roadmap_done" REAL,
ADD COLUMN     "roadmap_milestones" REAL,
ADD COLUMN     "sniper_share" REAL,
ADD COLUMN     "tax_modifiable" REAL,
ADD COLUMN     "team_public" REAL,
ADD COLUMN     "tvl" DOUBLE PRECISION,
ADD COLUMN     "upgradeable" REAL;

-- CreateTable
CREATE TABLE "outcomes" (
    "day" DATE NOT NULL,
    "token_key" INTEGER NOT NULL,
    "return_1d" DOUBLE PRECISION,
    "return_7d" DOUBLE PRECISION,
    "return_30d" DOUBLE PRECISION,
    "return_90d" DOUBLE PRECISION,
    "return_180d" DOUBLE PRECISION,
    "peak_180d" DOUBLE PRECISION,
    "trough_180d" DOUBLE PRECISION,
    "vanished_after_days" SMALLINT,

    CONSTRAINT "outcomes_pkey" PRIMARY KEY ("day","token_key")
);

-- CreateTable
CREATE TABLE "ledger_entries" (
    "seq" BIGSERIAL NOT NULL,
    "chain" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "model_id" TEXT,
    "content" TEXT NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ledger_entries_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "index_levels" (
    "index_id" TEXT NOT NULL,
    "model_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "level" DOUBLE PRECISION NOT NULL,
    "equal_weight" DOUBLE PRECISION NOT NULL,
    "turnover" DOUBLE PRECISION NOT NULL,
    "costs" DOUBLE PRECISION NOT NULL,
    "holdings" JSONB NOT NULL,
    "market_stamp" TEXT NOT NULL,

    CONSTRAINT "index_levels_pkey" PRIMARY KEY ("index_id","model_id","day")
);

-- CreateTable
CREATE TABLE "reports" (
    "week" DATE NOT NULL,
    "model_id" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "market_stamp" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reports_pkey" PRIMARY KEY ("week","model_id")
);

-- CreateIndex
CREATE INDEX "outcomes_token_key_idx" ON "outcomes"("token_key");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entries_hash_key" ON "ledger_entries"("hash");

-- CreateIndex
CREATE INDEX "ledger_entries_chain_kind_day_idx" ON "ledger_entries"("chain", "kind", "day");

-- AddForeignKey
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_token_key_fkey" FOREIGN KEY ("token_key") REFERENCES "tokens"("key") ON DELETE CASCADE ON UPDATE CASCADE;
