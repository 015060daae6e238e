-- CreateTable
CREATE TABLE "factor_ics" (
    "run_id" INTEGER NOT NULL,
    "horizon_days" SMALLINT NOT NULL,
    "values" DOUBLE PRECISION[],

    CONSTRAINT "factor_ics_pkey" PRIMARY KEY ("run_id","horizon_days")
);

-- AddForeignKey
ALTER TABLE "factor_ics" ADD CONSTRAINT "factor_ics_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;
