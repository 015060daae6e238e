import Link from "next/link";
import { UseModelButton } from "./fork/use-model-button";
import { type ModelList as Models, methodologyHref } from "./model";
import { kindWords } from "./model-facts";

interface ModelListProps {
  readonly models: Models;
  /** The id of the model whose weights the page shows. */
  readonly shown: string;
  readonly asOf: string | null;
}

const cell = "py-1.5 pr-4 text-left align-baseline";
const head = `${cell} text-xs font-normal text-ink-3`;

/** Every kept model, from when it holds, and the way to use one for all days. */
export function ModelList({ models, shown, asOf }: ModelListProps) {
  return (
    <>
      <p className="mb-2 max-w-prose text-ink-2 text-pretty">
        {models.chosen === null
          ? "Each day is graded with the newest fitted model that could be known by then; before the first one, the prior. A model never changes once it is kept."
          : "One model grades all days. Days that were graded with another one show those grades, marked as out of date, until they are graded again."}
      </p>
      {models.chosen !== null && <UseModelButton id={null} asOf={asOf} />}
      <div className="mt-2 max-h-96 overflow-y-auto">
        <table className="w-full">
          <thead className="border-b">
            <tr>
              <th scope="col" className={head}>
                Model
              </th>
              <th scope="col" className={head}>
                Kind
              </th>
              <th scope="col" className={`${head} max-sm:hidden`}>
                Grades days from
              </th>
              <th scope="col" className={head}>
                <span className="sr-only">Use</span>
              </th>
            </tr>
          </thead>
          <tbody className="divide-y">
            {models.models.map(({ id, name, kind, validFrom, createdAt }) => (
              <tr key={id} className={id === shown ? "bg-selected" : ""}>
                <th scope="row" className={`${cell} pl-1 font-normal`}>
                  <Link
                    href={methodologyHref(asOf, id)}
                    aria-current={id === shown ? "true" : undefined}
                    className="text-accent underline underline-offset-3"
                  >
                    {name}
                  </Link>
                  <span className="block text-xs text-ink-3">
                    <code className="figures">{id}</code>
                    {createdAt !== null && `, kept ${createdAt.slice(0, 10)}`}
                  </span>
                </th>
                <td className={cell}>{kindWords[kind]}</td>
                <td className={`${cell} figures max-sm:hidden`}>{validFrom ?? "–"}</td>
                <td className={`${cell} pr-0 text-right`}>
                  {id === models.chosen ? (
                    <span className="text-ink-2">In use</span>
                  ) : (
                    <UseModelButton id={id} asOf={asOf} name={name} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
