-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "market" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "kind" TEXT NOT NULL,
    "seed" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 0,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "market_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sectors" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "sectors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tokens" (
    "key" SERIAL NOT NULL,
    "id" TEXT NOT NULL,
    "symbol" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "chain" TEXT,
    "contract" TEXT,
    "categories" TEXT[],
    "sector_id" TEXT,
    "excluded_as" TEXT,
    "genesis_date" DATE,
    "homepage" TEXT,
    "twitter" TEXT,
    "telegram" TEXT,
    "github" TEXT[],
    "image" TEXT,
    "simulated" BOOLEAN NOT NULL DEFAULT false,
    "first_day" DATE,
    "last_day" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tokens_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "sources" (
    "key" SMALLSERIAL NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("key")
);

-- CreateTable: history by month, whose partitions lib/db/partitions.ts makes on demand
CREATE TABLE "snapshots" (
    "token_key" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "source_key" SMALLINT NOT NULL,
    "fetched_at" TIMESTAMPTZ(3) NOT NULL,
    "price" DOUBLE PRECISION,
    "market_cap" DOUBLE PRECISION,
    "fdv" DOUBLE PRECISION,
    "volume_24h" DOUBLE PRECISION,
    "liquidity" DOUBLE PRECISION,
    "circulating_supply" DOUBLE PRECISION,
    "total_supply" DOUBLE PRECISION,
    "twitter_followers" REAL,
    "reddit_subscribers" REAL,
    "reddit_active_48h" REAL,
    "telegram_members" REAL,
    "mentions_24h" REAL,
    "unique_authors_24h" REAL,
    "sentiment" REAL,
    "bot_share" REAL,
    "github_stars" REAL,
    "github_forks" REAL,
    "commits_4w" REAL,
    "contributors_4w" REAL,
    "issues_total" REAL,
    "issues_closed" REAL,
    "holders" REAL,
    "top_10_share" REAL,
    "insider_share" REAL,
    "whale_net_flow_7d_share" REAL,
    "exchange_net_flow_7d_share" REAL,
    "honeypot" REAL,
    "mintable" REAL,
    "freezable" REAL,
    "buy_tax_fraction" REAL,
    "sell_tax_fraction" REAL,
    "lp_locked_share" REAL,
    "owner_renounced" REAL,
    "source_verified" REAL,
    "unlock_30d_share" REAL,
    "unlock_90d_share" REAL,
    "audited" REAL,
    "cex_listings" REAL,
    "dex_pools" REAL,
    "paid_promotions_30d" REAL,

    CONSTRAINT "snapshots_pkey" PRIMARY KEY ("token_key","day")
) PARTITION BY RANGE ("day");

-- CreateTable
CREATE TABLE "latest_values" (
    "token_key" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "source_key" SMALLINT NOT NULL,
    "fetched_at" TIMESTAMPTZ(3) NOT NULL,
    "price" DOUBLE PRECISION,
    "market_cap" DOUBLE PRECISION,
    "fdv" DOUBLE PRECISION,
    "volume_24h" DOUBLE PRECISION,
    "liquidity" DOUBLE PRECISION,
    "circulating_supply" DOUBLE PRECISION,
    "total_supply" DOUBLE PRECISION,
    "twitter_followers" REAL,
    "reddit_subscribers" REAL,
    "reddit_active_48h" REAL,
    "telegram_members" REAL,
    "mentions_24h" REAL,
    "unique_authors_24h" REAL,
    "sentiment" REAL,
    "bot_share" REAL,
    "github_stars" REAL,
    "github_forks" REAL,
    "commits_4w" REAL,
    "contributors_4w" REAL,
    "issues_total" REAL,
    "issues_closed" REAL,
    "holders" REAL,
    "top_10_share" REAL,
    "insider_share" REAL,
    "whale_net_flow_7d_share" REAL,
    "exchange_net_flow_7d_share" REAL,
    "honeypot" REAL,
    "mintable" REAL,
    "freezable" REAL,
    "buy_tax_fraction" REAL,
    "sell_tax_fraction" REAL,
    "lp_locked_share" REAL,
    "owner_renounced" REAL,
    "source_verified" REAL,
    "unlock_30d_share" REAL,
    "unlock_90d_share" REAL,
    "audited" REAL,
    "cex_listings" REAL,
    "dex_pools" REAL,
    "paid_promotions_30d" REAL,

    CONSTRAINT "latest_values_pkey" PRIMARY KEY ("token_key")
);

-- CreateTable
CREATE TABLE "imported_files" (
    "id" SERIAL NOT NULL,
    "path" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "size_bytes" BIGINT NOT NULL,
    "form" TEXT NOT NULL,
    "source_key" SMALLINT NOT NULL,
    "rows_committed" BIGINT NOT NULL DEFAULT 0,
    "report" JSONB NOT NULL DEFAULT '{}',
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "imported_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grading_models" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "weights" JSONB NOT NULL,
    "fit" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "grading_models_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "runs" (
    "id" SERIAL NOT NULL,
    "as_of" DATE NOT NULL,
    "model_id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "progress" REAL NOT NULL DEFAULT 0,
    "error" TEXT,
    "market_stamp" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "factor_keys" TEXT[],
    "field_keys" TEXT[],
    "token_count" INTEGER NOT NULL DEFAULT 0,
    "graded_count" INTEGER NOT NULL DEFAULT 0,
    "statistics" JSONB NOT NULL DEFAULT '{}',
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grades" (
    "run_id" INTEGER NOT NULL,
    "token_key" INTEGER NOT NULL,
    "model_id" TEXT NOT NULL,
    "overall" DOUBLE PRECISION,
    "trader" DOUBLE PRECISION,
    "investor" DOUBLE PRECISION,
    "moonshot" DOUBLE PRECISION,
    "coverage" DOUBLE PRECISION NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "earliness" DOUBLE PRECISION,
    "withheld" TEXT,
    "slopes" DOUBLE PRECISION[],
    "cap_effects" DOUBLE PRECISION[],
    "flags" TEXT[],

    CONSTRAINT "grades_pkey" PRIMARY KEY ("run_id","token_key")
);

-- CreateTable
CREATE TABLE "factor_values" (
    "run_id" INTEGER NOT NULL,
    "token_key" INTEGER NOT NULL,
    "values" DOUBLE PRECISION[],
    "ranks" DOUBLE PRECISION[],
    "ages" DOUBLE PRECISION[],
    "observed" DOUBLE PRECISION[],
    "observed_ages" DOUBLE PRECISION[],
    "spark" DOUBLE PRECISION[],

    CONSTRAINT "factor_values_pkey" PRIMARY KEY ("run_id","token_key")
);

-- CreateTable
CREATE TABLE "signals" (
    "id" SERIAL NOT NULL,
    "run_id" INTEGER,
    "token_key" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "direction" SMALLINT NOT NULL,
    "day" DATE NOT NULL,
    "evidence" JSONB NOT NULL,
    "outcomes" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "signals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "demo_truth" (
    "token_key" INTEGER NOT NULL,
    "fate" TEXT NOT NULL,
    "day" DATE,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "demo_truth_pkey" PRIMARY KEY ("token_key")
);

-- CreateTable
CREATE TABLE "users" (
    "id" TEXT NOT NULL,
    "name" TEXT,
    "email" TEXT NOT NULL,
    "email_verified" TIMESTAMPTZ(3),
    "image" TEXT,
    "password_hash" TEXT,
    "role" TEXT NOT NULL DEFAULT 'member',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_account_id" TEXT NOT NULL,
    "refresh_token" TEXT,
    "access_token" TEXT,
    "expires_at" INTEGER,
    "token_type" TEXT,
    "scope" TEXT,
    "id_token" TEXT,
    "session_state" TEXT,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" TEXT NOT NULL,
    "session_token" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_tokens" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL
);

-- CreateTable
CREATE TABLE "watchlists" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "watchlists_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "watchlist_items" (
    "watchlist_id" TEXT NOT NULL,
    "token_key" INTEGER NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "note" TEXT NOT NULL DEFAULT '',
    "tags" TEXT[],
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "watchlist_items_pkey" PRIMARY KEY ("watchlist_id","token_key")
);

-- CreateTable
CREATE TABLE "saved_screens" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "query" TEXT NOT NULL,
    "pinned" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_screens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alerts" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "token_key" INTEGER,
    "screen_id" TEXT,
    "rule" JSONB NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "fired_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alerts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "baskets" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "notes" TEXT NOT NULL DEFAULT '',
    "as_of" DATE NOT NULL,
    "model_id" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "baskets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "basket_positions" (
    "basket_id" TEXT NOT NULL,
    "token_key" INTEGER NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "sleeve" TEXT NOT NULL,
    "exit_plan" JSONB NOT NULL,

    CONSTRAINT "basket_positions_pkey" PRIMARY KEY ("basket_id","token_key")
);

-- CreateTable
CREATE TABLE "api_keys" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "key_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_keys_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "tokens_id_key" ON "tokens"("id");

-- CreateIndex
CREATE INDEX "tokens_symbol_idx" ON "tokens"("symbol");

-- CreateIndex
CREATE INDEX "tokens_chain_contract_idx" ON "tokens"("chain", "contract");

-- CreateIndex
CREATE UNIQUE INDEX "sources_id_key" ON "sources"("id");

-- CreateIndex
CREATE UNIQUE INDEX "imported_files_content_hash_form_key" ON "imported_files"("content_hash", "form");

-- CreateIndex
CREATE INDEX "runs_status_idx" ON "runs"("status");

-- CreateIndex
CREATE UNIQUE INDEX "runs_as_of_model_id_key" ON "runs"("as_of", "model_id");

-- CreateIndex
CREATE INDEX "grades_token_key_idx" ON "grades"("token_key");

-- CreateIndex
CREATE INDEX "factor_values_token_key_idx" ON "factor_values"("token_key");

-- CreateIndex
CREATE INDEX "signals_day_idx" ON "signals"("day");

-- CreateIndex
CREATE UNIQUE INDEX "signals_token_key_rule_day_key" ON "signals"("token_key", "rule", "day");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_provider_provider_account_id_key" ON "accounts"("provider", "provider_account_id");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_session_token_key" ON "sessions"("session_token");

-- CreateIndex
CREATE UNIQUE INDEX "verification_tokens_token_key" ON "verification_tokens"("token");

-- CreateIndex
CREATE UNIQUE INDEX "verification_tokens_identifier_token_key" ON "verification_tokens"("identifier", "token");

-- CreateIndex
CREATE UNIQUE INDEX "watchlists_user_id_name_key" ON "watchlists"("user_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "saved_screens_user_id_name_key" ON "saved_screens"("user_id", "name");

-- CreateIndex
CREATE INDEX "alerts_user_id_idx" ON "alerts"("user_id");

-- CreateIndex
CREATE INDEX "baskets_user_id_idx" ON "baskets"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_keys_key_hash_key" ON "api_keys"("key_hash");

-- CreateIndex
CREATE INDEX "api_keys_user_id_idx" ON "api_keys"("user_id");

-- AddForeignKey
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_sector_id_fkey" FOREIGN KEY ("sector_id") REFERENCES "sectors"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_token_key_fkey" FOREIGN KEY ("token_key") REFERENCES "tokens"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_source_key_fkey" FOREIGN KEY ("source_key") REFERENCES "sources"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "latest_values" ADD CONSTRAINT "latest_values_token_key_fkey" FOREIGN KEY ("token_key") REFERENCES "tokens"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "latest_values" ADD CONSTRAINT "latest_values_source_key_fkey" FOREIGN KEY ("source_key") REFERENCES "sources"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_files" ADD CONSTRAINT "imported_files_source_key_fkey" FOREIGN KEY ("source_key") REFERENCES "sources"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "runs" ADD CONSTRAINT "runs_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "grading_models"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grades" ADD CONSTRAINT "grades_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grades" ADD CONSTRAINT "grades_token_key_fkey" FOREIGN KEY ("token_key") REFERENCES "tokens"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grades" ADD CONSTRAINT "grades_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "grading_models"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "factor_values" ADD CONSTRAINT "factor_values_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "factor_values" ADD CONSTRAINT "factor_values_token_key_fkey" FOREIGN KEY ("token_key") REFERENCES "tokens"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signals" ADD CONSTRAINT "signals_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "runs"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signals" ADD CONSTRAINT "signals_token_key_fkey" FOREIGN KEY ("token_key") REFERENCES "tokens"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "demo_truth" ADD CONSTRAINT "demo_truth_token_key_fkey" FOREIGN KEY ("token_key") REFERENCES "tokens"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watchlists" ADD CONSTRAINT "watchlists_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watchlist_items" ADD CONSTRAINT "watchlist_items_watchlist_id_fkey" FOREIGN KEY ("watchlist_id") REFERENCES "watchlists"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watchlist_items" ADD CONSTRAINT "watchlist_items_token_key_fkey" FOREIGN KEY ("token_key") REFERENCES "tokens"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_screens" ADD CONSTRAINT "saved_screens_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_token_key_fkey" FOREIGN KEY ("token_key") REFERENCES "tokens"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_screen_id_fkey" FOREIGN KEY ("screen_id") REFERENCES "saved_screens"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "baskets" ADD CONSTRAINT "baskets_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "basket_positions" ADD CONSTRAINT "basket_positions_basket_id_fkey" FOREIGN KEY ("basket_id") REFERENCES "baskets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "basket_positions" ADD CONSTRAINT "basket_positions_token_key_fkey" FOREIGN KEY ("token_key") REFERENCES "tokens"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
