// Preloaded into the npm scripts: puts .env into the environment, where what is set already stays.
import { existsSync } from "node:fs";

if (existsSync(".env")) process.loadEnvFile(".env");
