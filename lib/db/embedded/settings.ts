import { totalmem } from "node:os";

const mebibyte = 2 ** 20;

/**
 * Settings of the embedded PostgreSQL for a machine it shares with the app. `scratch` gives up durability for speed:
 * for databases that live as long as a test.
 */
export function serverSettings(port: number, scratch: boolean): Record<string, string> {
  const memoryMb = Math.floor(totalmem() / mebibyte);
  const buffersMb = Math.max(32, Math.min(scratch ? 128 : 512, Math.floor(memoryMb / 8)));
  return {
    listen_addresses: "127.0.0.1",
    port: String(port),
    // A socket's path may be 107 bytes long, and a data folder's is often longer.
    unix_socket_directories: "",
    max_connections: "100",
    shared_buffers: `${buffersMb}MB`,
    effective_cache_size: `${Math.max(64, Math.floor(memoryMb / 2))}MB`,
    work_mem: "32MB",
    maintenance_work_mem: `${Math.max(32, Math.min(256, Math.floor(memoryMb / 16)))}MB`,
    max_wal_size: "4GB",
    checkpoint_completion_target: "0.9",
    random_page_cost: "1.1",
    // A query over all months locks every partition and its index.
    max_locks_per_transaction: "1024",
    timezone: "UTC",
    log_timezone: "UTC",
    lc_messages: "C",
    log_min_duration_statement: "-1",
    ...(scratch && { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
}
