/** What `npm start` runs on the pinned Node, once everything is installed. */
const expected = new Set(["EnvError", "DatabaseError", "StartError"]);

async function main(): Promise<number> {
  try {
    // Imported here, so that a wrong setting is told in one line as well.
    const { run } = await import("./run");
    await run({ isDevelopment: process.argv.includes("--dev") });
    return 0;
  } catch (error) {
    console.error(error instanceof Error && expected.has(error.name) ? error.message : error);
    return 1;
  }
}

void main().then((code) => process.exit(code));
