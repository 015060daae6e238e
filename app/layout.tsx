import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { TakeOver } from "@/components/account/take-over";
import { AsOfBanner } from "@/components/layout/as-of-banner";
import { Footer } from "@/components/layout/footer";
import { Providers } from "@/components/layout/providers";
import { SourceBanner } from "@/components/layout/source-banner";
import { tallyCookie, tallyOf } from "@/components/layout/tally";
import { TopBar } from "@/components/layout/top-bar";
import { currentUser } from "./current-user";
import { marketHeader } from "./market-header";
import { signOutAction } from "./session-actions";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Screener · Moonscope", template: "%s · Moonscope" },
  description: "Screens and grades small crypto tokens on evidence, and says why.",
};

/** The frame of every page. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const tally = tallyOf((await cookies()).get(tallyCookie)?.value);
  const [market, user] = await Promise.all([marketHeader(), currentUser()]);
  const account = user && { name: user.name, email: user.email };
  return (
    <html
      lang="en"
      data-tally={tally}
      className={`${GeistSans.variable} ${GeistMono.variable}`}
      suppressHydrationWarning
    >
      <body className="flex min-h-dvh flex-col font-sans has-data-fill-page:h-dvh">
        <Providers>
          <a
            href="#main"
            className="sr-only z-50 rounded bg-accent px-3 py-1 text-accent-ink focus:not-sr-only focus:absolute focus:top-1.5 focus:left-2"
          >
            Skip to content
          </a>
          <TopBar market={market} tally={tally} account={account} signOut={signOutAction} />
          <SourceBanner source={market?.source ?? null} />
          <AsOfBanner latest={market?.latest ?? null} models={market?.models ?? []} />
          {account !== null && <TakeOver />}
          <main id="main" className="flex min-h-0 grow flex-col">
            {children}
          </main>
          <Footer />
        </Providers>
      </body>
    </html>
  );
}
