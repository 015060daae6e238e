-- CreateTable
CREATE TABLE "change_counts" (
    "name" TEXT NOT NULL,
    "changes" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "change_counts_pkey" PRIMARY KEY ("name")
);
