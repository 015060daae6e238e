import { CircleDashed, CircleHelp } from "lucide-react";
import type { ReactNode } from "react";
import type { TokenDetail } from "@/components/token/model";
import { Section } from "@/components/token/section";
import { SeverityMark } from "@/components/ui/badge";
import { severities } from "@/lib/domain/flag";
import { EvidenceLines } from "./evidence-lines";

type FlagState = TokenDetail["flags"][number];

const byState = (flags: readonly FlagState[], state: FlagState["state"]) =>
  flags
    .filter((flag) => flag.state === state)
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));

const words = { raised: "Raised", unknown: "Not checked", clear: "Not raised" } as const;
const icon = "mt-0.5 size-3.5 shrink-0 text-ink-3";

function Raised({ flag }: { flag: FlagState }) {
  return (
    <li className="py-1.5 text-grid">
      <p className="flex items-center gap-2 font-medium">
        <SeverityMark severity={flag.severity} />
        {flag.name}
      </p>
      <p className="text-xs text-ink-2 text-pretty">
        {flag.rule} {flag.why}
        {flag.gradeCap !== null && ` No grade above ${flag.gradeCap} while it is raised.`}
      </p>
      <EvidenceLines lines={flag.evidence} speaks="raised" />
    </li>
  );
}

function Quiet({ flag, mark }: { flag: FlagState; mark: ReactNode }) {
  return (
    <li>
      <details>
        <summary className="flex cursor-pointer list-none items-start gap-2 rounded-sm py-0.75 text-grid text-ink-2 hover:text-ink">
          {mark}
          <span className="grow">{flag.name}</span>
          <span className="text-xs leading-5 text-ink-3">{words[flag.state]}</span>
        </summary>
        <div className="pb-1.5 pl-5.5 text-xs text-ink-2">
          <p className="text-pretty">
            {flag.rule} {flag.why}
          </p>
          <EvidenceLines lines={flag.evidence} speaks="raised" />
        </div>
      </details>
    </li>
  );
}

/** The red flags as a checklist: raised ones in full, then what could not be checked, then what was checked and not found. */
export function FlagList({ flags }: { flags: readonly FlagState[] }) {
  const raised = byState(flags, "raised");
  const unknown = byState(flags, "unknown");
  const clear = byState(flags, "clear");
  return (
    <Section
      title="Red flags"
      aside={
        flags.length > 0 && (
          <p className="text-xs text-ink-2">
            <strong className="figures text-ink">{raised.length}</strong> raised, {unknown.length}{" "}
            of {flags.length} not checked
          </p>
        )
      }
    >
      {flags.length === 0 && (
        <p className="text-ink-2">Nothing was checked: the token is not listed on this day.</p>
      )}
      {raised.length > 0 && (
        <ul className="divide-y border-y" aria-label={words.raised}>
          {raised.map((flag) => (
            <Raised key={flag.key} flag={flag} />
          ))}
        </ul>
      )}
      {unknown.length > 0 && (
        <>
          <p className="mt-2 text-xs text-ink-3 text-pretty">
            Not checked for lack of data. That is not a sign of safety.
          </p>
          <ul aria-label={words.unknown}>
            {unknown.map((flag) => (
              <Quiet
                key={flag.key}
                flag={flag}
                mark={<CircleHelp aria-hidden className={icon} />}
              />
            ))}
          </ul>
        </>
      )}
      {clear.length > 0 && (
        <ul aria-label={words.clear} className="mt-2">
          {clear.map((flag) => (
            <Quiet
              key={flag.key}
              flag={flag}
              mark={<CircleDashed aria-hidden className={icon} />}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}
