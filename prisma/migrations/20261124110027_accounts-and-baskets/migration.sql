-- DropForeignKey
ALTER TABLE "basket_positions" DROP CONSTRAINT "basket_positions_basket_id_fkey";

-- DropForeignKey
ALTER TABLE "basket_positions" DROP CONSTRAINT "basket_positions_token_key_fkey";

-- DropIndex
DROP INDEX "sessions_session_token_key";

-- AlterTable
ALTER TABLE "baskets" DROP COLUMN "as_of",
DROP COLUMN "model_id",
DROP COLUMN "settings",
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "share_token" TEXT,
ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "sessions" DROP COLUMN "expires",
DROP COLUMN "session_token",
ADD COLUMN     "address" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "expires_at" TIMESTAMPTZ(3) NOT NULL,
ADD COLUMN     "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "provider" TEXT NOT NULL,
ADD COLUMN     "token_hash" TEXT NOT NULL,
ADD COLUMN     "user_agent" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "users" DROP COLUMN "email_verified";

-- DropTable
DROP TABLE "basket_positions";

-- DropTable
DROP TABLE "verification_tokens";

-- CreateTable
CREATE TABLE "invites" (
    "id" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_by_id" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "invites_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "settings" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "basket_versions" (
    "basket_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "as_of" DATE NOT NULL,
    "model_id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "basket_versions_pkey" PRIMARY KEY ("basket_id","number")
);

-- CreateTable
CREATE TABLE "basket_bets" (
    "basket_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "token_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "symbol" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "sleeve" TEXT,
    "entry_price" DOUBLE PRECISION,
    "exits" JSONB NOT NULL,

    CONSTRAINT "basket_bets_pkey" PRIMARY KEY ("basket_id","version","token_id")
);

-- CreateTable
CREATE TABLE "basket_fills" (
    "id" TEXT NOT NULL,
    "basket_id" TEXT NOT NULL,
    "token_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "side" TEXT NOT NULL,
    "price" DOUBLE PRECISION NOT NULL,
    "amount" DOUBLE PRECISION NOT NULL,
    "fee_usd" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "basket_fills_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "basket_journal" (
    "id" TEXT NOT NULL,
    "basket_id" TEXT NOT NULL,
    "token_id" TEXT,
    "day" DATE NOT NULL,
    "rule" TEXT NOT NULL,
    "followed" BOOLEAN NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "basket_journal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "invites_token_hash_key" ON "invites"("token_hash");

-- CreateIndex
CREATE INDEX "invites_created_by_id_idx" ON "invites"("created_by_id");

-- CreateIndex
CREATE INDEX "rate_limits_expire_idx" ON "rate_limits"("expire");

-- CreateIndex
CREATE INDEX "basket_fills_basket_id_day_idx" ON "basket_fills"("basket_id", "day");

-- CreateIndex
CREATE INDEX "basket_journal_basket_id_day_idx" ON "basket_journal"("basket_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "baskets_share_token_key" ON "baskets"("share_token");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_hash_key" ON "sessions"("token_hash");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- AddForeignKey
ALTER TABLE "invites" ADD CONSTRAINT "invites_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "basket_versions" ADD CONSTRAINT "basket_versions_basket_id_fkey" FOREIGN KEY ("basket_id") REFERENCES "baskets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "basket_bets" ADD CONSTRAINT "basket_bets_basket_id_version_fkey" FOREIGN KEY ("basket_id", "version") REFERENCES "basket_versions"("basket_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "basket_fills" ADD CONSTRAINT "basket_fills_basket_id_fkey" FOREIGN KEY ("basket_id") REFERENCES "baskets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "basket_journal" ADD CONSTRAINT "basket_journal_basket_id_fkey" FOREIGN KEY ("basket_id") REFERENCES "baskets"("id") ON DELETE CASCADE ON UPDATE CASCADE;
