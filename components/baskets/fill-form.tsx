import { ActionForm } from "@/components/account/action-form";
import type { FormAction } from "@/components/account/form-state";
import type { SavedBasket } from "@/lib/contracts/saved-basket-shapes";
import { Select } from "./select";

interface FillFormProps {
  readonly basket: SavedBasket;
  readonly today: string;
  readonly action: FormAction;
}

/** Notes a purchase or sale of one of the basket's tokens. */
export function FillForm({ basket, today, action }: FillFormProps) {
  const number = { type: "number", step: "any", min: 0, required: true } as const;
  const bets = basket.versions[0]?.bets ?? [];
  return (
    <div className="mt-3 sm:w-72">
      <ActionForm
        action={action}
        hidden={{ id: basket.id }}
        submit="Note it"
        fields={[
          { name: "day", label: "Day", type: "date", defaultValue: today, required: true },
          { name: "priceUsd", label: "Price of one, US dollars", ...number },
          { name: "amount", label: "Tokens", ...number },
          { name: "feeUsd", label: "Fee, US dollars", ...number, defaultValue: "0" },
          { name: "note", label: "Note (optional)", maxLength: 200 },
        ]}
      >
        <Select label="Token" name="tokenId">
          {bets.map(({ id, symbol, name }) => (
            <option key={id} value={id}>
              {symbol.toUpperCase()} · {name}
            </option>
          ))}
        </Select>
        <Select label="Side" name="side">
          <option value="buy">Bought</option>
          <option value="sell">Sold</option>
        </Select>
      </ActionForm>
    </div>
  );
}
