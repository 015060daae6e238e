-- AlterTable
ALTER TABLE "grades" ADD COLUMN     "flags_clear" TEXT[] DEFAULT ARRAY[]::TEXT[];
