import { docs } from "@/lib/http/docs";

export const GET = docs;
