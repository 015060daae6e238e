-- CreateTable
CREATE TABLE "day_outcomes" (
    "day" DATE NOT NULL,
    "horizon_days" SMALLINT NOT NULL,
    "tokens" INTEGER NOT NULL,
    "mean" DOUBLE PRECISION NOT NULL,
    "rise_share" DOUBLE PRECISION NOT NULL,
    "fall_share" DOUBLE PRECISION NOT NULL,
    "quantiles" DOUBLE PRECISION[],

    CONSTRAINT "day_outcomes_pkey" PRIMARY KEY ("day","horizon_days")
);
