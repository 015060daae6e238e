import { Screener } from "@/components/screener/screener";
import { firstScreen } from "./first-screen";

/** The screener. The query string is that of `/api/v1/tokens`. */
export default async function Page({ searchParams }: PageProps<"/">) {
  return <Screener first={await firstScreen(await searchParams)} />;
}
