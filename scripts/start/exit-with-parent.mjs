// Preloaded into children that do not look after their parent themselves: when it is gone, however it went, they go.
const patienceMs = 5000;

process.once("disconnect", () => {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.exit(0), patienceMs).unref();
});
