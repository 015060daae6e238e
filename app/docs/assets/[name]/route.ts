import { docsAsset } from "@/lib/http/docs";

export const GET = docsAsset;
