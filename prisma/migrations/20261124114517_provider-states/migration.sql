-- CreateTable
CREATE TABLE "provider_states" (
    "provider" TEXT NOT NULL,
    "arrivals" JSONB NOT NULL DEFAULT '{}',
    "paused_until" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "open_until" TIMESTAMPTZ(3),
    "last_success_at" TIMESTAMPTZ(3),
    "failing_since" TIMESTAMPTZ(3),
    "last_error_at" TIMESTAMPTZ(3),
    "last_error_kind" TEXT,
    "last_error" TEXT,
    "calls" BIGINT NOT NULL DEFAULT 0,
    "failed_calls" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "provider_states_pkey" PRIMARY KEY ("provider")
);

-- CreateTable
CREATE TABLE "provider_validators" (
    "provider" TEXT NOT NULL,
    "request" TEXT NOT NULL,
    "etag" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "provider_validators_pkey" PRIMARY KEY ("provider","request")
);

-- CreateTable
CREATE TABLE "identity_records" (
    "provider" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "token_key" INTEGER,
    "symbol" TEXT,
    "name" TEXT,
    "contracts" JSONB NOT NULL DEFAULT '[]',
    "other_ids" JSONB NOT NULL DEFAULT '{}',
    "first_seen" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "identity_records_pkey" PRIMARY KEY ("provider","provider_id")
);

-- CreateTable
CREATE TABLE "identity_decisions" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "left_provider" TEXT NOT NULL,
    "left_id" TEXT NOT NULL,
    "right_provider" TEXT NOT NULL,
    "right_id" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "identity_decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identity_conflicts" (
    "left_provider" TEXT NOT NULL,
    "left_id" TEXT NOT NULL,
    "right_provider" TEXT NOT NULL,
    "right_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "first_seen" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "identity_conflicts_pkey" PRIMARY KEY ("left_provider","left_id","right_provider","right_id")
);

-- CreateTable
CREATE TABLE "raw_observations" (
    "id" BIGSERIAL NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "token_key" INTEGER,
    "observed_at" TIMESTAMPTZ(3) NOT NULL,
    "fetched_at" TIMESTAMPTZ(3) NOT NULL,
    "values" JSONB NOT NULL,
    "pool_liquidity" DOUBLE PRECISION,
    "one_pool" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "raw_observations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quarantined_values" (
    "id" BIGSERIAL NOT NULL,
    "token_key" INTEGER NOT NULL,
    "provider" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "reason" TEXT NOT NULL,
    "observed_at" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "quarantined_values_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "identity_records_token_key_idx" ON "identity_records"("token_key");

-- CreateIndex
CREATE INDEX "raw_observations_token_key_fetched_at_idx" ON "raw_observations"("token_key", "fetched_at");

-- CreateIndex
CREATE INDEX "raw_observations_fetched_at_idx" ON "raw_observations" USING BRIN ("fetched_at");

-- CreateIndex
CREATE INDEX "quarantined_values_at_idx" ON "quarantined_values"("at");

-- CreateIndex
CREATE UNIQUE INDEX "quarantined_values_token_key_provider_field_observed_at_key" ON "quarantined_values"("token_key", "provider", "field", "observed_at");

-- AddForeignKey
ALTER TABLE "identity_records" ADD CONSTRAINT "identity_records_token_key_fkey" FOREIGN KEY ("token_key") REFERENCES "tokens"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "raw_observations" ADD CONSTRAINT "raw_observations_token_key_fkey" FOREIGN KEY ("token_key") REFERENCES "tokens"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quarantined_values" ADD CONSTRAINT "quarantined_values_token_key_fkey" FOREIGN KEY ("token_key") REFERENCES "tokens"("key") ON DELETE CASCADE ON UPDATE CASCADE;
