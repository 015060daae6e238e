import { GradeKindName } from "@/components/token/grade-kind";
import type { TokenData } from "@/components/token/model";
import { Section } from "@/components/token/section";
import { DataPointRow } from "./data-point-row";
import { type DataPointGroup, dataPointGroups } from "./rows";

const head = "py-1 font-normal";

function Group({ group }: { group: DataPointGroup }) {
  return (
    <tbody>
      <tr className="border-t bg-sunken">
        <th scope="rowgroup" colSpan={6} className="px-2 py-1 text-left text-xs font-medium">
          {group.name}
          <span className="ml-2 font-normal text-ink-3">
            {group.knownCount} of {group.points.length} known
          </span>
        </th>
      </tr>
      {group.points.map((point) => (
        <DataPointRow key={point.key} point={point} />
      ))}
    </tbody>
  );
}

/** Every data point: value, percentile, effect on the chosen grade, source and age. Unknown ones say what that means. */
export function DataPoints({ data }: { data: TokenData }) {
  const groups = dataPointGroups(data);
  const all = groups.flatMap(({ points }) => points);
  const known = all.filter(({ value }) => value !== null).length;
  return (
    <Section
      title="Data points"
      aside={
        <p className="text-xs text-ink-2">
          <span className="figures">
            {known} of {all.length}
          </span>{" "}
          known
        </p>
      }
      note="A name opens what is measured and why. The percentile is the place among the tokens graded that day."
    >
      <table className="w-full table-fixed text-grid">
        <caption className="sr-only">Data points by group</caption>
        <colgroup>
          <col />
          <col className="w-20" />
          <col className="w-14 sm:w-24" />
          <col className="w-20" />
          <col className="w-32 max-sm:w-0" />
          <col className="w-14 max-sm:w-0" />
        </colgroup>
        <thead className="text-xs text-ink-3">
          <tr>
            <th scope="col" className={`${head} px-2 text-left`}>
              Name
            </th>
            <th scope="col" className={`${head} text-right`}>
              Value
            </th>
            <th scope="col" className={`${head} pl-2 text-right`}>
              <abbr title="Percentile" className="no-underline">
                Pct.
              </abbr>
            </th>
            <th scope="col" className={`${head} pr-2 text-right`}>
              <GradeKindName />
            </th>
            <th scope="col" className={`${head} text-left max-sm:hidden`}>
              Source
            </th>
            <th scope="col" className={`${head} pr-2 text-right max-sm:hidden`}>
              Age
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <Group key={group.group} group={group} />
        ))}
      </table>
    </Section>
  );
}
