/** `npm run build`: builds the app unless the build is of exactly these sources. */
import { build } from "./start/build";
import { Children } from "./start/children";

await build(new Children(), { NODE_ENV: "production" });
