import { ForkEditor } from "./fork/fork-editor";
import { GradeSteps } from "./grade-steps";
import type { Methodology } from "./model";
import { ModelFacts } from "./model-facts";
import { ModelList } from "./model-list";
import { Part } from "./part";
import { CappingFlags, CleaningRules, EarlinessRules } from "./rules";
import { WeightsByGroup } from "./weights-by-group";

const parts = [
  ["grades", "How a grade comes about"],
  ["model", "The model"],
  ["weights", "Data points and weights"],
  ["fork", "Your own weights"],
  ["models", "All models"],
  ["rules", "Cleaning, caps, early-ness"],
] as const;

/** How grades come about, from data point to letter, with nothing left out. */
export function MethodologyView({ data }: { data: Methodology }) {
  const { model, models, factors, day, asOf } = data;
  return (
    <div className="mx-auto w-full max-w-6xl px-4 py-6">
      <h1 className="text-lg font-semibold">Methodology</h1>
      <p className="mt-1 max-w-prose text-ink-2 text-pretty">
        A grade is a place among all tokens of a day. It is made of {factors.length} published data
        points with published weights, adds up exactly, and sees nothing that came later.
      </p>
      <nav aria-label="On this page" className="mt-3">
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {parts.map(([id, name]) => (
            <li key={id}>
              <a href={`#${id}`} className="text-accent underline underline-offset-3">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Part id="grades" title="How a grade comes about">
        <GradeSteps />
      </Part>
      <Part id="model" title="The model">
        <ModelFacts data={data} />
      </Part>
      <Part
        id="weights"
        title="Data points and weights"
        note={`Weights of “${model.name}” in percent of its whole weight; the sign is the direction.${
          day === null ? "" : ` Known: share of the tokens ranked on ${day}.`
        }`}
      >
        <WeightsByGroup factors={factors} weights={model.weights} />
      </Part>
      <Part
        id="fork"
        title="Your own weights"
        note="Change weights, see the grades of the day side by side, and keep them as a model of your own."
      >
        <ForkEditor
          key={model.id}
          model={model}
          factors={factors}
          asOf={asOf}
          hasDay={day !== null}
        />
      </Part>
      <Part id="models" title="All models">
        <ModelList models={models} shown={model.id} asOf={asOf} />
      </Part>
      <Part id="rules" title="Cleaning, caps, early-ness">
        <CleaningRules />
        <CappingFlags />
        <EarlinessRules />
      </Part>
    </div>
  );
}
